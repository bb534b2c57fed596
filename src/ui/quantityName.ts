import type { Quantity } from '../domain/quantities.ts'
import { quantities as en } from './text/en/quantities.ts'
import type { Lang } from './text/texts.ts'
import { quantities as zh } from './text/zh/quantities.ts'

const WORDS = { zh, en }

/** What a quantity is called, with its unit where it has one; the form's own label may say it already. */
export function quantityName(quantity: Quantity, lang: Lang): string {
  const name = quantity[lang]
  if (quantity.kind === 'rate' || quantity.unit === null) return name
  const words = WORDS[lang]
  const unit = words.unit(quantity.unit)
  return name.includes(unit) ? name : words.withUnit(name, unit)
}
