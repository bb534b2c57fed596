import { quantities as enQuantities } from '../../ui/text/en/quantities.ts'
import { trends as en } from '../../ui/text/en/trends.ts'
import { quantities as zhQuantities } from '../../ui/text/zh/quantities.ts'
import { trends as zh } from '../../ui/text/zh/trends.ts'

export type Words = typeof zh & Pick<typeof zhQuantities, 'withUnit'>
export const WORDS: { readonly zh: Words; readonly en: Words } = {
  zh: { ...zh, withUnit: zhQuantities.withUnit },
  en: { ...en, withUnit: enQuantities.withUnit },
}
