import { formatList, formatNumber } from '../../ui/text/format.ts'
import type { Wording } from './names.ts'
import { headsOf } from './nodes.ts'
import type { PictureKind } from './picture.ts'
import { isRate, pathOf, type Figured, type Left } from './pictureFigures.ts'
import type { Panel } from './pictureModel.ts'
import { pivotSubtitle } from './sentences.ts'
import type { Table } from './table.ts'

/** What the table shows, and how to read its picture. */
export function pictureSubtitle(table: Table, kind: PictureKind, wording: Wording): string {
  const { picture } = wording.words
  const note = kind === 'bars' && table.values.every(isRate) ? picture.rates : picture.kindNote[kind]
  return joined([pivotSubtitle(table, wording), note], wording)
}

/** The figure's sentence: what its one picture shows, or that several stand apart; null where nothing is drawn. */
export function pictureSummary(panels: readonly Panel[], wording: Wording): string | null {
  if (panels.every(({ drawing }) => drawing === null)) return null
  const [only, ...more] = panels
  if (only && more.length === 0) return panelSentence(only, wording)
  return wording.words.picture.panels(formatNumber(panels.length))
}

/** What a picture shows: its highest and its lowest figure, what has none and why, and what is not drawn. */
export function panelSentence(panel: Panel, wording: Wording): string {
  const { words } = wording
  const { figures, left, why } = panel
  if (why === 'units') return words.picture.units
  if (why === 'nothing') return words.picture.nothing(reasonsOf(figures, wording))
  const n = formatNumber
  const ranked = figures.filter(({ rank }) => rank !== null)
  const known = figures.filter(({ cell }) => cell.value !== null)
  const gaps = reasonsOf(figures, wording)
  return joined(
    [
      extremes(ranked, wording),
      known.length > ranked.length ? words.picture.notRanked(n(known.length - ranked.length)) : '',
      gaps === '' ? '' : words.picture.gaps(n(figures.length - known.length), gaps),
      leftOut(left, wording),
    ],
    wording,
  )
}

function leftOut(left: Left, { words, lang }: Wording): string {
  const parts = (['lines', 'rows', 'columns'] as const).flatMap((what) => {
    const count = left[what] ?? 0
    return count > 0 ? [words.picture.left[what](formatNumber(count))] : []
  })
  return parts.length === 0 ? '' : words.picture.notDrawn(formatList(parts, lang))
}

const joined = (sentences: readonly string[], { lang }: Wording) =>
  sentences.filter((sentence) => sentence !== '').join(lang === 'zh' ? '' : ' ')

function extremes(ranked: readonly Figured[], wording: Wording): string {
  const { picture } = wording.words
  const values = ranked.map(({ rank }) => rank ?? NaN)
  const ofValue = (value: number) => ranked.filter((_, i) => values[i] === value)
  const high = ofValue(values.reduce((most, value) => Math.max(most, value), -Infinity))
  const low = ofValue(values.reduce((least, value) => Math.min(least, value), Infinity))
  const [first] = high
  if (!first) return picture.noneRanked
  if (ranked.length === 1) return picture.only(placed(high, wording))
  if (high.length === ranked.length) return picture.allSame(told(high), formatNumber(ranked.length))
  return picture.extremes(picture.highest(placed(high, wording)), picture.lowest(placed(low, wording)))
}

/** A figure with where it stands, or in how many places. */
function placed(equal: readonly Figured[], wording: Wording): string {
  const { picture } = wording.words
  const [only, ...more] = equal
  if (!only) return ''
  if (more.length > 0) return picture.atSome(told(equal), formatNumber(equal.length))
  return picture.at(told(equal), pathOf([...headsOf(only.row), ...headsOf(only.column)], wording))
}

/** The figure of all of them, starred where one is in doubt. */
const told = (equal: readonly Figured[]): string => (equal.find(({ shown }) => shown.isDoubted) ?? equal[0])?.text ?? ''

/** Why there are no figures, the commonest reason first. */
function reasonsOf(figures: readonly Figured[], { words, lang }: Wording): string {
  const counts = new Map<string, number>()
  for (const { cell, text } of figures) if (cell.value === null) counts.set(text, (counts.get(text) ?? 0) + 1)
  const reasons = [...counts].toSorted(([, a], [, b]) => b - a)
  if (reasons.length === 1) return reasons[0]?.[0] ?? ''
  return reasons
    .map(([reason, count]) => words.picture.gap(reason, formatNumber(count)))
    .join(lang === 'zh' ? '、' : ', ')
}
