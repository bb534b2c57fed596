import { unitsOf } from '../../../data/queries/auditUnits.ts'
import { openReport, type Question } from '../../../domain/question.ts'
import type { AuditFinding } from '../../../domain/rules/finding.ts'
import { cellsOfFinding } from '../../../domain/rules/finding.ts'
import { BLANK } from '../../../domain/cell.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { DataTable } from '../../../ui/table/DataTable.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { useAnswer } from '../../answer.ts'
import { WORDS } from '../words.ts'

interface UnitsProps {
  finding: AuditFinding
  question: Question
  ask: (next: Question) => void
}

/** The units whose figures exceed the area's, each with what it prints. */
export function Units({ finding, question, ask }: UnitsProps) {
  const words = useWords(WORDS)
  const [cell = ''] = cellsOfFinding(finding, { form: finding.form, cell: () => BLANK }).left
  const units = useAnswer(unitsOf(finding.report, cell))
  if (units.state === 'failed') return <Notice problem={units.problem} />
  if (!units.rows) return <Waiting />
  return (
    <DataTable
      caption={`${words.ofUnits}：${words.sumIs} ${formatNumber(finding.right)}`}
      columns={[
        {
          id: 'agency',
          header: words.column.agency,
          value: ({ agency }) => agency,
          cell: ({ key, agency }) => (
            <QuestionLink question={openReport(question, key, finding.year)} ask={ask}>
              {agency}
            </QuestionLink>
          ),
          names: true,
        },
        {
          id: 'printed',
          header: words.printed,
          value: ({ value }) => value,
          cell: ({ value }) => (value === null ? words.blankPrinted : formatNumber(value)),
          numeric: true,
        },
      ]}
      rows={units.rows}
      rowKey={({ key }) => key}
    />
  )
}
