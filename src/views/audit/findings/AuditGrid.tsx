import { groupBy } from '../../../domain/groupBy.ts'
import { useMemo } from 'react'
import { auditHeat, type AuditedReport } from '../../../data/queries/auditHeat.ts'
import { openReport } from '../../../domain/question.ts'
import { agencyPlace } from '../../../ui/places.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { AgencyGrid } from '../../../ui/table/AgencyGrid.tsx'
import type { GridAgency } from '../../../ui/table/gridLines.ts'
import type { ViewProps } from '../../view.ts'
import { YearLink } from '../../YearLink.tsx'
import styles from './AuditGrid.module.css'
import { useAnswer } from '../../answer.ts'
import { RULE_WORDS, WORDS } from '../words.ts'
import { TILE_STATES, tileOf, type TileState } from './model.ts'

interface Row extends GridAgency {
  readonly years: ReadonlyMap<number, AuditedReport>
}

const GLYPHS: Readonly<Record<TileState, string>> = {
  error: '✕',
  doubt: '◆',
  notice: '●',
  pass: '✓',
  open: '?',
  missing: '',
}

/** Agency by year, a tile as its gravest finding; a tile opens the findings of its report. */
export function AuditGrid(props: ViewProps) {
  const { filter, audit } = props.question
  const answer = useAnswer(auditHeat(filter, audit))
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!answer.rows) return <Waiting />
  return <Grid {...props} reports={answer.rows} />
}

function Grid({ reports, question, dataset, ask }: ViewProps & { reports: readonly AuditedReport[] }) {
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const stateName = (state: TileState) =>
    state === 'error' || state === 'doubt' || state === 'notice' ? rules.severity[state] : words.tile[state]
  const rows = useMemo(() => {
    const byKey = groupBy(reports, ({ key }) => key)
    return dataset.agencies.flatMap((agency): Row[] => {
      const own = byKey.get(agency.key)
      if (!own) return []
      const years = new Map(own.map((report) => [report.year, report]))
      return [{ key: agency.key, name: agency.name, place: agencyPlace(agency), years }]
    })
  }, [reports, dataset.agencies])
  const years = useMemo(() => [...new Set(reports.map(({ year }) => year))].toSorted((a, b) => a - b), [reports])
  return (
    <section className={styles.grid} aria-labelledby="audit-grid">
      <h2 id="audit-grid" className={styles.heading}>
        {words.gridTitle}
      </h2>
      <p className={styles.note}>{words.gridNote}</p>
      <ul className={styles.legend} aria-label={words.legend}>
        {TILE_STATES.map((state) => (
          <li key={state}>
            <span className={`${styles.tile} ${styles[state]}`} aria-hidden="true">
              {GLYPHS[state]}
            </span>{' '}
            {stateName(state)}
          </li>
        ))}
      </ul>
      <AgencyGrid
        name="audit-grid"
        caption={words.gridTitle}
        groups={[{ key: 'all', name: '', note: '', agencies: rows }]}
        years={years}
        yearHead={(year) => <YearLink year={year} question={question} ask={ask} />}
        empty={words.listNone}
        agencyName={({ key, name }) => (
          <QuestionLink question={openReport(question, key, null)} ask={ask}>
            {name}
          </QuestionLink>
        )}
        cell={(row, year) => {
          const state = tileOf(row.years.get(year))
          const name = words.tileName(row.name, String(year), stateName(state))
          const look = `${styles.tile} ${styles[state]}`
          if (state === 'missing') {
            return (
              // An inline drawing has no img element to be.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              <span className={look} role="img" aria-label={name} title={name} />
            )
          }
          const filter = { ...question.filter, agencies: [row.key], years: { from: year, to: year } }
          return (
            <QuestionLink question={{ ...question, filter }} ask={ask} name={name} className={look} skipped>
              <span aria-hidden="true">{GLYPHS[state]}</span>
            </QuestionLink>
          )
        }}
      />
    </section>
  )
}
