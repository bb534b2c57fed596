import type { Quantity } from '../domain/quantities.ts'
import { quantities as en } from './text/en/quantities.ts'
import type { Lang } from './text/texts.ts'
import { quantities as zh } from './text/zh/quantities.ts'

const WORDS = { zh, en }

/** What a quantity is called, with its unit where it has one. */
export function quantityName(quantity: Quantity, lang: Lang): string {
  const unit = quantity.kind === 'rate' ? null : quantity.unit
  return unit === null ? quantity[lang] : WORDS[lang].withUnit(quantity[lang], unit)
}
