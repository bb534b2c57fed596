import { useState } from 'react'
import { overviewReports, type CountedReport } from '../../data/queries/overviewReports.ts'
import type { OverviewMeasure } from '../../data/queries/overview.ts'
import { openReport } from '../../domain/question.ts'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from '../../ui/Drawer.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { LazyTable } from '../../ui/table/LazyTable.tsx'
import { downloadTable } from '../../ui/table/downloadTable.ts'
import { useText } from '../../ui/text/useText.ts'
import { useAnswer } from '../answer.ts'
import type { ViewProps } from '../view.ts'

interface BehindProps extends ViewProps {
  /** The large figure that is opened. */
  label: string
  /** The measures it is made of. */
  measures: readonly OverviewMeasure[]
}

/** A button that opens the reports behind a large figure, each with what it adds and a link to its cells. */
export function Behind(props: BehindProps) {
  const { overview } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {overview.behind}
      </Button>
      <Drawer open={open} title={overview.behindTitle(props.label)} onClose={() => setOpen(false)}>
        <Reports {...props} />
      </Drawer>
    </>
  )
}

function Reports({ question, ask, label, measures }: BehindProps) {
  const { overview, agency: words } = useText()
  const answer = useAnswer(overviewReports(question.filter))
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!answer.rows) return null
  const names: Readonly<Record<OverviewMeasure, string>> = {
    received: overview.received,
    decided: overview.decided,
    granted: overview.granted,
    partial: overview.partial,
    'review.total': overview.reviews,
  }
  const columns: TableColumn<CountedReport>[] = [
    {
      id: 'agency',
      header: overview.agency,
      value: (row) => row.agency,
      names: true,
      cell: (row) => (
        <QuestionLink question={openReport(question, row.key, row.year)} ask={ask}>
          {row.agency}
        </QuestionLink>
      ),
    },
    { id: 'year', header: overview.tableYear, value: (row) => String(row.year) },
    { id: 'scope', header: words.scope, value: (row) => words.scopes[row.scope] },
    ...measures.map((id): TableColumn<CountedReport> => ({
      id,
      header: names[id],
      value: (row) => row.figures[id],
      numeric: true,
    })),
    {
      id: 'doubt',
      header: overview.doubt,
      value: (row) => (measures.some((id) => row.doubted.includes(id)) ? overview.doubtful : null),
    },
  ]
  const { rows } = answer
  const download = () => downloadTable(overview.behindTitle(label), columns, rows)
  return (
    <>
      <p>{overview.behindNote}</p>
      <Button icon="download" onPress={download}>
        CSV
      </Button>
      <LazyTable
        caption={overview.behindTitle(label)}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.key} ${row.year}`}
      />
    </>
  )
}
