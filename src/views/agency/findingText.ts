import { formatNumber } from '../../ui/text/format.ts'
import type { Lang, Texts } from '../../ui/text/texts.ts'
import type { Finding } from './findings.ts'
import type { ToldFigure } from './narrative.ts'

/** A finding as one sentence, both sides told. */
export function findingText({ said }: Finding, texts: Texts, lang: Lang): string {
  const words = texts.agency
  if (said.kind === 'told') return toldText(said.figure, texts)
  const { flag, subject } = said
  const [name, left, right] = [subject[lang], formatNumber(flag.leftSum), formatNumber(flag.rightSum)]
  switch (flag.kind) {
    case 'row':
      return words.rowDiffers(name, right, left, formatNumber(flag.used))
    case 'channel':
      return words.channelDiffers(name, right, left, formatNumber(flag.used))
    case 'column':
      return words.columnDiffers(name, right, left)
    case 'official':
      return words.officialDiffers(name, left, right)
  }
}

/** What the narrative tells beside the table, as one sentence. */
export function toldText({ field, told, printed, verdict, part }: ToldFigure, texts: Texts): string {
  const words = texts.agency
  const [what, number] = [words.told[field], formatNumber(told)]
  switch (verdict) {
    case 'equal':
      return words.toldEqual(what, number)
    case 'open':
      return words.toldOpen(what, number)
    case 'carried':
      return words.toldCarried(what, number, formatNumber(printed), formatNumber(part))
    case 'pending':
      return words.toldPending(what, number, formatNumber(printed), formatNumber(part))
    case 'differs':
      return words.toldDiffers(what, number, formatNumber(printed))
  }
}
