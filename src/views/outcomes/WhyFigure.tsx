import { useCallback, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import { quantitiesOf } from '../../domain/quantities.ts'
import { REASONS } from '../../domain/reasons.ts'
import { bars, barsHeight } from '../../ui/chart/bars.ts'
import { Chart } from '../../ui/chart/Chart.tsx'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { reasonBars } from './charts.ts'
import { reasonColumns } from './reasonColumns.tsx'
import { reasonRows, together } from './reasons.ts'
import { apartText, reasonCaveats, whySentence, whyTitle } from './reasonSentences.ts'
import { useNaming } from './useNaming.ts'

interface WhyFigureProps extends ViewProps {
  total: OutcomesTotal
  queries: readonly Asked[]
  waiting: boolean
}

/** Why information was not disclosed: every reason that was given, by how often. */
export function WhyFigure(props: WhyFigureProps) {
  const { total, waiting, question, dataset, ask } = props
  const naming = useNaming(dataset)
  const { words, texts, lang } = naming
  const rows = useMemo(() => reasonRows(total, null, lang), [total, lang])
  const given = useMemo(() => rows.filter(({ count }) => count !== null && count > 0), [rows])
  const chart = useMemo(() => reasonBars(given, words.reasons.count), [given, words])
  const option = useCallback((palette: Palette, width: number) => bars(chart, palette, width), [chart])
  const said = whyTitle(total, naming)
  const title = question.outcomes.by === 'applicant' ? words.reasons.allApplicants(said) : said
  const columns = reasonColumns(naming, total.counted, { question, ask })
  const summary = whySentence(given, words)
  const press = ({ index }: { index: number }) => {
    const row = given[index]
    if (row) ask({ ...question, outcomes: { ...question.outcomes, group: row.group } })
  }
  const none = rows.length - given.length
  return (
    <Figure
      name="why"
      title={title}
      subtitle={words.why.subtitle}
      summary={summary}
      n={[
        texts.figure.n(formatNumber(together(rows))),
        texts.figure.reports(formatNumber(total.counted), formatNumber(total.reports)),
      ].join(' · ')}
      source={sourceOf(dataset, texts)}
      caveats={[
        ...apartText(total, rows, naming),
        ...reasonCaveats(total, rows, null, naming),
        words.caveat.reasonBase,
        ...(none > 0 ? [words.caveat.zero(formatNumber(none))] : []),
      ]}
      waiting={waiting}
      hint={given.length > 0 ? words.whyHint : undefined}
      actions={
        <Behind
          {...props}
          name="why"
          label={words.why.name}
          filter={question.filter}
          quantities={quantitiesOf(REASONS)}
        />
      }
      file={() => tableFile(title, columns, rows, props.queries)}
      table={
        <LazyTable
          name="why"
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ reason }) => reason}
        />
      }
    >
      {given.length > 0 && (
        <Chart option={option} summary={summary} height={(width) => barsHeight(chart, width)} onPress={press} />
      )}
    </Figure>
  )
}
