import { useMemo } from 'react'
import { numberless, reportedYears } from '../../../data/queries/roster.ts'
import { agencyFits } from '../../../domain/filterFits.ts'
import { lineageOf } from '../../../domain/roster/lineage.ts'
import { yearsOf } from '../../../domain/roster/roster.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useRoster } from '../../../ui/roster.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../../answer.ts'
import type { ViewProps } from '../../view.ts'
import { LineageTable } from './LineageTable.tsx'
import { Lists } from './Lists.tsx'
import { lineageRows, rosterModel } from './model.ts'
import { Numberless } from './Numberless.tsx'
import { RosterChooser } from './RosterChooser.tsx'
import { RosterFigures } from './RosterFigures.tsx'
import styles from './RosterPart.module.css'
import { WORDS } from './words.ts'

/** Who should have reported, by which roster; who is not there; who became whom. */
export function RosterPart(props: ViewProps) {
  const { question, dataset } = props
  const words = useWords(WORDS)
  const control = useRoster()
  const reported = useAnswer(reportedYears())
  const blank = useAnswer(numberless())
  const seen = useMemo(() => (reported.rows ? yearsOf(reported.rows) : null), [reported.rows])
  const lineage = useMemo(() => seen && lineageOf(dataset.agencies, seen, dataset.years), [seen, dataset])
  const roster = control.inForce?.roster ?? null
  const model = useMemo(
    () => roster && seen && rosterModel(roster, question.filter, seen),
    [roster, question.filter, seen],
  )
  const rows = useMemo(
    () =>
      lineage &&
      lineageRows(lineage, roster?.successions ?? [], control.decisions, dataset.agencies, roster?.members ?? []),
    [lineage, roster, control.decisions, dataset.agencies],
  )
  const numbers = useMemo(() => {
    const agencies = new Map(dataset.agencies.map((agency) => [agency.key, agency]))
    return (blank.rows ?? []).flatMap(({ key, reports }) => {
      const agency = agencies.get(key)
      return agency && agencyFits(agency, question.filter) ? [{ agency, reports }] : []
    })
  }, [blank.rows, dataset.agencies, question.filter])
  const perhaps = useMemo(() => new Set(rows?.flatMap(({ from, state }) => (state === 'open' ? [from] : []))), [rows])
  const failed = [reported, blank].find((answer) => answer.state === 'failed')
  return (
    <div className={styles.part}>
      <RosterChooser {...props} />
      {failed?.state === 'failed' && <Notice problem={failed.problem} />}
      {!model && question.roster !== null && !failed && (question.roster !== 'list' || control.list) && <Waiting />}
      {roster && model && (
        <>
          <p className={styles.note}>
            {saysOf(roster.source, words)} {words.yearsNote}
          </p>
          <RosterFigures model={model} queries={queriesOf(reported)} {...props} />
          <Lists model={model} perhaps={perhaps} queries={queriesOf(reported)} {...props} />
        </>
      )}
      {rows && lineage && <LineageTable rows={rows} crowded={lineage.crowded} queries={queriesOf(reported)} />}
      {blank.rows && <Numberless rows={numbers} queries={queriesOf(blank)} {...props} />}
    </div>
  )
}

function saysOf(
  source: NonNullable<ReturnType<typeof useRoster>['inForce']>['roster']['source'],
  words: (typeof WORDS)['zh'],
): string {
  if (source.kind === 'inferred') return words.inferred
  return source.kind === 'list' ? words.list(source.file) : words.division(source.name, String(source.year))
}
