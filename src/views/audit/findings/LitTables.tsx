import { useMemo } from 'react'
import type { Report } from '../../../domain/report.ts'
import { cellsOfFinding, type AuditFinding } from '../../../domain/rules/finding.ts'
import { FormTable } from '../../../ui/official/FormTable.tsx'
import { auditedIn, findingsOf, type Finding } from '../../../ui/official/findings.ts'
import { layoutsOf } from '../../../ui/official/layouts.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { WORDS } from '../words.ts'
import styles from './Findings.module.css'

interface LitTablesProps {
  finding: AuditFinding
  report: Report
  /** Its agency's report of the year before; null where it is not in the dataset. */
  before: Report | null
}

/** The official tables that hold the cells of a finding, those lit; of the year before, too, where the rule reads it. */
export function LitTables({ finding, report, before }: LitTablesProps) {
  const words = useWords(WORDS)
  const found = useMemo(
    () =>
      [...findingsOf(report), ...auditedIn([finding], [report])].filter(
        ({ id }) => id === `${finding.year} ${finding.check}`,
      ),
    [finding, report],
  )
  const sides = cellsOfFinding(finding, report)
  return (
    <>
      {sides.before.length > 0 && before && (
        <section className={styles.ofYear}>
          <h3 className={styles.heading}>{words.ofYear(String(before.year))}</h3>
          <Lit report={before} cells={sides.before} found={found} />
        </section>
      )}
      {sides.left.length + sides.right.length > 0 && (
        <section className={styles.ofYear}>
          <h3 className={styles.heading}>{words.ofYear(String(report.year))}</h3>
          <Lit report={report} cells={[...sides.left, ...sides.right]} found={found} />
        </section>
      )}
    </>
  )
}

function Lit({ report, cells, found }: { report: Report; cells: readonly string[]; found: readonly Finding[] }) {
  const layouts = useMemo(() => layoutsOf([report]), [report])
  return layouts
    .filter(({ rows }) => rows.some((row) => row.cells.some((cell) => cell !== null && cells.includes(cell))))
    .map((layout) => (
      <FormTable
        key={layout.id}
        layout={layout}
        reports={[report]}
        findings={found}
        explained={found}
        lit={[]}
        onFlagged={() => {}}
      />
    ))
}
