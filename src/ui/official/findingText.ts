import type { Flag } from '../../domain/checks.ts'
import { ruleSentence } from '../ruleSentence.ts'
import { formatNumber } from '../text/format.ts'
import type { Lang } from '../text/texts.ts'
import type { Finding } from './findings.ts'
import type { ToldFigure, Verdict } from '../../domain/told.ts'
import type { AgencyTexts } from './texts.ts'

/** A finding as one sentence, both sides told. */
export function findingText({ said }: Finding, texts: AgencyTexts, lang: Lang): string {
  const words = texts.agency
  if (said.kind === 'told') return toldText(said.figure, texts)
  if (said.kind === 'audit') return ruleSentence(said.finding, lang)
  const { flag, subject } = said
  const [name, left, right] = [subject[lang], formatNumber(flag.leftSum), formatNumber(flag.rightSum)]
  const sentences: Record<Flag['kind'], string> = {
    row: words.rowDiffers(name, right, left, formatNumber(flag.used)),
    channel: words.channelDiffers(name, right, left, formatNumber(flag.used)),
    column: words.columnDiffers(name, right, left),
    official: words.officialDiffers(name, left, right),
  }
  return sentences[flag.kind]
}

/** What the narrative tells beside the table, as one sentence. */
export function toldText({ field, told, printed, verdict, part }: ToldFigure, texts: AgencyTexts): string {
  const words = texts.agency
  const [what, number] = [words.told[field], formatNumber(told)]
  const [total, other] = [formatNumber(printed), formatNumber(part)]
  const sentences: Record<Verdict, string> = {
    equal: words.toldEqual(what, number),
    open: words.toldOpen(what, number),
    carried: words.toldCarried(what, number, total, other),
    pending: words.toldPending(what, number, total, other),
    differs: words.toldDiffers(what, number, total),
  }
  return sentences[verdict]
}
