import { useMemo } from 'react'
import { Figure } from '../../ui/Figure.tsx'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import { useBehind } from '../../ui/standing.ts'
import { BehindDrawer } from '../Behind.tsx'
import { commonCaveats, sourceOf } from '../caveats.ts'
import { fileColumns, leadColumns } from './columns.ts'
import styles from './Findings.module.css'
import { LeadItem } from './LeadItem.tsx'
import { LeadLine } from './LeadLine.tsx'
import { behindName, rowsOf } from './links.ts'
import { leadsOf, type Findings, type PlacedLead } from './model.ts'
import type { PartProps } from './parts.ts'
import { leadText } from './sentences.ts'
import { WORDS, type Words } from './words.ts'

/** The most leads that are listed; the rest is in the table and the file. */
const MOST_LISTED = 50

/** The list of leads, or that there is none; as a table, and as a file, all of them. */
export function LeadFigure(props: PartProps) {
  const { question, dataset, model, waiting } = props
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const behind = useBehind()
  const { kinds } = question.findings
  const leads = useMemo(() => leadsOf(model.leads, kinds), [model, kinds])
  const columns = useMemo(() => leadColumns(words, lang), [words, lang])
  const listed = leads.slice(0, MOST_LISTED)
  const unusual = listed.filter(isUnusual)
  const plain = listed.filter((placed) => !isUnusual(placed))
  const rest = leads.length - listed.length
  const { from, to } = question.filter.years ?? { from: dataset.years[0] ?? 0, to: dataset.years.at(-1) ?? 0 }
  const years = words.years(
    formatYears(
      dataset.years.filter((year) => year >= from && year <= to),
      lang,
    ),
  )
  const item = (Item: typeof LeadItem) => (placed: PlacedLead) => (
    <Item key={placed.place} {...props} placed={placed} onRows={() => behind.open(behindName(placed.place))} />
  )
  const title = titleOf(leads, kinds.length > 0, words)
  return (
    <>
      <Figure
        name="leads"
        shownName={texts.figure.asList}
        title={title}
        subtitle={words.subtitle(years)}
        summary={leads.length > 0 ? words.order : nothingText(model, words)}
        n={texts.figure.n(formatNumber(leads.length))}
        source={sourceOf(dataset, texts)}
        caveats={[...commonCaveats({}, texts), ...caveatsOf(model, words)]}
        waiting={waiting}
        file={
          leads.length > 0 ? () => tableFile(words.title, fileColumns(words, lang), leads, props.queries) : undefined
        }
        table={
          leads.length > 0 ? (
            <LazyTable
              name="all-leads"
              caption={title}
              captionHidden
              columns={columns}
              rows={leads}
              rowKey={({ place }) => String(place)}
            />
          ) : undefined
        }
      >
        {unusual.length > 0 && <ol className={styles.list}>{unusual.map(item(LeadItem))}</ol>}
        {plain.length > 0 && (
          <section aria-labelledby="plain-leads">
            <h3 id="plain-leads" className={styles.plain}>
              {words.plain(formatNumber(plain.length))}
            </h3>
            <ol className={styles.list} start={listed.length - plain.length + 1}>
              {plain.map(item(LeadLine))}
            </ol>
          </section>
        )}
        {rest > 0 && <p className={styles.more}>{words.more(formatNumber(listed.length), formatNumber(rest))}</p>}
      </Figure>
      <LeadRows {...props} behind={behind} />
    </>
  )
}

/** The reports behind the lead whose drawer is open. */
function LeadRows({ question, dataset, ask, model, behind }: PartProps & { behind: ReturnType<typeof useBehind> }) {
  const words = useWords(WORDS)
  const lang = useLang()
  const placed = model.leads.find(({ place }) => behind.shown === behindName(place))
  const lead = placed?.lead
  const rows = useMemo(() => lead && rowsOf(lead, question.filter), [lead, question.filter])
  if (!lead || !rows) return null
  const label = leadText(lead, words, lang)
  return (
    <BehindDrawer {...rows} question={question} dataset={dataset} ask={ask} label={label} open onClose={behind.close} />
  )
}

const isUnusual = ({ grade }: PlacedLead) => grade !== 'look'

function titleOf(leads: readonly PlacedLead[], isNarrowed: boolean, words: Words): string {
  if (leads.length === 0) return isNarrowed ? words.noneOf : words.none
  const [very, unusual] = (['very', 'unusual'] as const).map((grade) =>
    formatNumber(leads.filter((one) => one.grade === grade).length),
  )
  return words.found(formatNumber(leads.length), very ?? '', unusual ?? '')
}

function nothingText({ looked }: Findings, words: Words): string {
  const all = looked.reduce((sum, one) => sum + one.looked, 0)
  return all === 0 ? words.noPairs : words.nothing(formatNumber(all))
}

function caveatsOf({ contradictory }: Findings, { caveats }: Words): readonly string[] {
  const { blame, units, grouped, independent, methods, zeros } = caveats
  const shared = [blame, units, grouped, independent, methods]
  return contradictory > 0 ? [...shared, zeros(formatNumber(contradictory))] : shared
}
