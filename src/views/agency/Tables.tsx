import { useMemo } from 'react'
import type { Report } from '../../domain/report.ts'
import { Button } from '../../ui/Button.tsx'
import { useLang } from '../../ui/text/useText.ts'
import { showFinding } from '../../ui/official/cellPlace.ts'
import type { Finding } from '../../ui/official/findings.ts'
import { findingText } from '../../ui/official/findingText.ts'
import { FormTable } from '../../ui/official/FormTable.tsx'
import { layoutsOf } from '../../ui/official/layouts.ts'
import styles from './Tables.module.css'
import { useAgencyText } from '../../ui/official/texts.ts'

interface TablesProps {
  reports: readonly Report[]
  findings: readonly Finding[]
  /** Ids of the findings whose cells are shown, and single cells that are lit (`litCell`). */
  chosen: readonly string[]
  onChoose: (ids: readonly string[]) => void
}

const SECTIONS = [2, 3, 4] as const

/** Tables 2, 3 and 4 in the layout of the form, of one year or of two side by side. */
export function Tables({ reports, findings, chosen, onChoose }: TablesProps) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const layouts = useMemo(() => layoutsOf(reports), [reports])
  const explained = findings.filter((finding) => chosen.includes(finding.id))
  const [first] = explained
  return (
    <section className={styles.tables}>
      <div>
        <h3 className={styles.title}>{words.tables}</h3>
        <p className={styles.legend}>
          {words.legend} {reports.length > 1 && words.legendBeside}{' '}
          {reports.some(({ corrected }) => corrected !== '') && words.legendCorrected}
        </p>
      </div>
      {SECTIONS.map((section) => (
        <section key={section} className={styles.section}>
          <h4 className={styles.name}>{words.sections[section]}</h4>
          {layouts
            .filter(({ table }) => table === section)
            .map((layout) => (
              <FormTable
                key={layout.id}
                layout={layout}
                reports={reports}
                findings={findings}
                explained={explained}
                lit={chosen}
                onFlagged={(ids) => onChoose(ids.every((id) => chosen.includes(id)) ? [] : ids)}
              />
            ))}
        </section>
      ))}
      <div className={styles.explained} aria-live="polite">
        {first && (
          <div className={styles.words}>
            {explained.map((finding) => (
              <p key={finding.id}>{findingText(finding, texts, lang)}</p>
            ))}
            <div className={styles.actions}>
              <Button look="quiet" icon="up" onPress={() => showFinding(first.id)}>
                {words.backToList}
              </Button>
              <Button look="quiet" icon="close" onPress={() => onChoose([])}>
                {words.closeExplanation}
              </Button>
            </div>
          </div>
        )}
      </div>
    </section>
  )
}
