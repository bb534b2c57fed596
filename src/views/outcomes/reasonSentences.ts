import type { OutcomesTotal, Unequal } from '../../data/queries/outcomesTotal.ts'
import { OUTCOME_GROUPS, type OutcomeGroup } from '../../domain/forms/form.ts'
import { sumOf } from '../../domain/totals.ts'
import { formatNumber, formatPercent } from '../../ui/text/format.ts'
import type { Texts } from '../../ui/text/texts.ts'
import { commonCaveats } from '../caveats.ts'
import { saidInRow, type Naming } from './names.ts'
import { hasUndivided, reasonRows, together, type ReasonRow } from './reasons.ts'
import type { Words } from './words.ts'

const n = formatNumber

/** What a reader has to know beside the reasons. */
export function reasonCaveats(
  total: OutcomesTotal,
  rows: readonly ReasonRow[],
  group: OutcomeGroup | null,
  { words, texts }: Naming,
): readonly string[] {
  const { areas, unstated, doubted, forms } = total
  const exceeding = total.beyondDecided.get(group ?? 'any') ?? 0
  const small = rows.filter(({ ofDecided }) => ofDecided.share !== null && !ofDecided.ranked).length
  const undivided = rows.find(({ reason }) => reason === 'other.undivided')
  return [
    ...commonCaveats(
      {
        areas,
        unstated,
        doubted,
        exceeding,
        small,
        leftOut: total.reports - total.counted,
        editions: forms.length > 1,
      },
      texts,
    ),
    ...(hasUndivided(rows) ? [words.caveat.undivided(n(undivided?.count ?? null))] : []),
  ]
}

/** Why the reasons are not what was decided and not disclosed; empty where they are, or where one of them has no figure. */
export function apartText(total: OutcomesTotal, rows: readonly ReasonRow[], naming: Naming): readonly string[] {
  const { why } = naming.words
  const all = together(rows)
  const decided = total.decided.value
  const disclosed = sumOf((['granted', 'partial'] as const).map((id) => total.groups.get(id)?.value ?? null))
  if (all === null || decided === null || disclosed === null || all === decided - disclosed) return []
  const said = [
    why.apart(n(all), n(decided - disclosed), n(decided), n(disclosed)),
    ...unequalText(total.over, { one: why.overIn, many: why.over }, naming),
    ...unequalText(total.short, { one: why.shortIn, many: why.short }, naming),
  ]
  return [saidInRow(said, naming.lang)]
}

/** Reports that do not add up: the only one by its name. */
function unequalText(
  { reports, cases, key, year }: Unequal,
  say: Readonly<Record<'one' | 'many', (report: string, cases: string) => string>>,
  { words, agencies }: Naming,
): readonly string[] {
  if (reports === 0) return []
  const agency = agencies.find((one) => one.key === key)
  if (reports > 1 || !agency) return [say.many(n(reports), n(cases))]
  return [say.one(words.why.report(agency.name, String(year)), n(cases))]
}

/** How many the shares are of, and the reports that count: not every reason is printed by every report. */
export function reasonsN(rows: readonly ReasonRow[], total: OutcomesTotal, { figure }: Texts): string {
  const of = rows.flatMap(({ ofDecided }) => ofDecided.denominator ?? [])
  const [least, most] = [Math.min(...of), Math.max(...of)]
  const reports = figure.reports(n(total.counted), n(total.reports))
  if (of.length === 0) return reports
  return `${figure.n(least === most ? n(most) : `${n(least)}–${n(most)}`)} · ${reports}`
}

/** How many reasons a sentence names. */
const MOST_SAID = 7

/** The first that occurs at all. */
const mostFrequent = (rows: readonly ReasonRow[]) => rows.find(({ count }) => count !== null && count > 0)

/** Some of the parts in a row, and how many there are. */
const listed = (parts: readonly string[], { reasons, endings }: Words) =>
  parts.slice(0, MOST_SAID).join(endings.comma) + (parts.length > MOST_SAID ? reasons.more(n(parts.length)) : '')

/** The finding of the reasons of the open group. */
export function reasonsTitle(rows: readonly ReasonRow[], group: string, words: Words): string {
  const first = mostFrequent(rows)
  const all = together(rows)
  if (all === null) return words.reasons.titleUnsaid(group)
  if (!first) return words.reasons.titleNone(group)
  return words.reasons.titleGroup(group, n(all), first.name, n(first.count))
}

export function reasonsSentence(rows: readonly ReasonRow[], words: Words): string {
  const parts = rows
    .filter(({ count }) => count !== null && count > 0)
    .map(({ name, count, ofDecided }) => words.reasons.part(name, formatPercent(ofDecided.share), n(count)))
  return parts.length === 0 ? words.reasons.nothing : words.reasons.sentence(listed(parts, words))
}

/** The finding of why it was not disclosed. */
export function whyTitle(total: OutcomesTotal, naming: Naming): string {
  const rows = reasonRows(total, null, naming.lang)
  const first = mostFrequent(rows)
  const all = together(rows)
  // What no report prints is not said to be none.
  if (all === null) return naming.words.why.unsaid
  if (!first) return naming.words.why.none
  return naming.words.why.title(n(all), first.name, n(first.count))
}

export function whySentence(rows: readonly ReasonRow[], words: Words): string {
  if (rows.length === 0) return words.reasons.nothing
  return words.why.sentence(
    listed(
      rows.map(({ name, count }) => words.why.part(name, n(count))),
      words,
    ),
  )
}

/** A group in words. */
export const groupName = (key: string, { lang }: Pick<Naming, 'lang'>): string =>
  OUTCOME_GROUPS.find((group) => group.key === key)?.[lang] ?? key
