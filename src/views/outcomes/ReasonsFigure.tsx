import { useCallback, useMemo } from 'react'
import type { Asked } from '../../domain/asked.ts'
import type { OutcomesTotal } from '../../data/queries/outcomesTotal.ts'
import type { OutcomeGroup } from '../../domain/forms/form.ts'
import { quantitiesOf } from '../../domain/quantities.ts'
import { reasonsOf } from '../../domain/reasons.ts'
import { Button } from '../../ui/Button.tsx'
import { Chart } from '../../ui/chart/Chart.tsx'
import { dots, dotsHeight } from '../../ui/chart/dots.ts'
import type { Palette } from '../../ui/chart/palette.ts'
import { Figure } from '../../ui/Figure.tsx'
import { tableFile } from '../../ui/table/tableFile.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { Behind } from '../Behind.tsx'
import { sourceOf } from '../caveats.ts'
import type { ViewProps } from '../view.ts'
import { reasonDots } from './charts.ts'
import { reasonColumns } from './reasonColumns.tsx'
import { reasonRows } from './reasons.ts'
import { groupName, reasonCaveats, reasonsN, reasonsSentence, reasonsTitle } from './reasonSentences.ts'
import { useNaming } from './useNaming.ts'

interface ReasonsFigureProps extends ViewProps {
  total: OutcomesTotal
  group: OutcomeGroup
  queries: readonly Asked[]
  waiting: boolean
}

/** The reasons of the open group, ranked by their share of what was decided. */
export function ReasonsFigure(props: ReasonsFigureProps) {
  const { total, group, waiting, question, dataset, ask } = props
  const naming = useNaming(dataset)
  const { words, texts, lang } = naming
  const rows = useMemo(() => reasonRows(total, group, lang), [total, group, lang])
  const shown = useMemo(() => rows.filter(({ count }) => count !== null), [rows])
  const chart = useMemo(() => reasonDots(shown, words), [shown, words])
  const option = useCallback((palette: Palette, width: number) => dots(chart, palette, width), [chart])
  const name = groupName(group, naming)
  if (rows.length === 0) return <p>{words.reasons.whole(name)}</p>
  const said = reasonsTitle(rows, name, words)
  const title = question.outcomes.by === 'applicant' ? words.reasons.allApplicants(said) : said
  const columns = reasonColumns(naming, total.counted, { question, ask })
  const summary = reasonsSentence(rows, words)
  return (
    <Figure
      name="reasons"
      title={title}
      subtitle={words.reasons.subtitle(name)}
      summary={summary}
      n={reasonsN(shown, total, texts)}
      source={sourceOf(dataset, texts)}
      caveats={[...reasonCaveats(total, rows, group, naming), words.caveat.reasonBase]}
      waiting={waiting}
      actions={
        <>
          <Button look="quiet" onPress={() => ask({ ...question, outcomes: { ...question.outcomes, group: null } })}>
            {words.allGroups}
          </Button>
          <Behind
            {...props}
            name="reasons"
            label={name}
            filter={question.filter}
            quantities={quantitiesOf(reasonsOf(group))}
          />
        </>
      }
      file={() => tableFile(title, columns, rows, props.queries)}
      table={
        <LazyTable
          name="reasons"
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ reason }) => reason}
        />
      }
    >
      {shown.length > 0 && (
        <Chart option={option} summary={summary} height={(width) => dotsHeight(chart.rows, width)} />
      )}
    </Figure>
  )
}
