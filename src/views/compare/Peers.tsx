import { useMemo } from 'react'
import { compareAgencies } from '../../data/queries/compare.ts'
import { leftOut } from '../../data/queries/leftOut.ts'
import { yearFits } from '../../domain/filterFits.ts'
import { firstCandidate } from '../../domain/peers.ts'
import { EMPTY_FILTER, type Filter, type Peers as PeersBy } from '../../domain/question.ts'
import type { AgencyKey } from '../../domain/report.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import type { ModeProps } from './modeProps.ts'
import styles from './Compare.module.css'
import { isComparable, isSummed } from './figures.ts'
import { PeerControls } from './PeerControls.tsx'
import { PeerFigures } from './PeerFigures.tsx'
import { byName, candidates, latestOf, peersModel } from './peersModel.ts'
import { WORDS } from './words.ts'

/** One agency against its peers, within the places and years of the filter. */
export function Peers(props: ModeProps) {
  const { question, dataset, quantity } = props
  const { filter, compare } = question
  const words = useWords(WORDS)
  const within = useMemo(() => withinOf(filter, compare.peers), [filter, compare.peers])
  const years = useMemo(() => dataset.years.filter((year) => yearFits(year, filter)), [dataset.years, filter])
  // A stock is not added over years: its latest one stands for it.
  const onlyYear = isSummed(quantity) ? null : (years.at(-1) ?? null)
  const answer = useAnswer(compareAgencies(within, quantity, onlyYear))
  const outAnswer = useAnswer(leftOut(within))
  const out = outAnswer.rows
  const leftOutKeys = useMemo(
    () => new Set(out?.flatMap(({ key, year }) => (onlyYear === null || year === onlyYear ? [key] : []))),
    [out, onlyYear],
  )
  const asked = compare.agency ?? onlyOne(filter)
  const agencies = useMemo(() => byName(dataset.agencies), [dataset.agencies])
  const found = useMemo(() => {
    if (!answer.rows) return null
    const all = candidates(answer.rows, agencies, null)
    const key = asked ?? firstCandidate(all)?.key ?? null
    const own = key === null ? null : latestOf(answer.rows, key)
    // Of an agency whose scope changed, the reports of the looked-at agency's scope are what it is held against.
    const isOneScope = all.length === answer.rows.length
    return { all: isOneScope ? all : candidates(answer.rows, agencies, own), key }
  }, [answer.rows, agencies, asked])
  const own = found?.all.find(({ key }) => key === found.key)
  const model = useMemo(() => {
    if (!found || !own || !isComparable(quantity)) return null
    const rule = compare.peers === 'chosen' ? { by: compare.peers, keys: compare.others } : { by: compare.peers }
    return peersModel(own, found.all, rule, quantity, leftOutKeys)
  }, [found, own, compare.peers, compare.others, quantity, leftOutKeys])
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!found) return <Waiting />
  const named = dataset.agencies.find(({ key }) => key === found.key)
  const notes = [
    ...(asked === null ? [words.offeredAgency] : []),
    ...(isNarrower(filter, compare.agency) ? [words.onlyPlaces] : []),
  ]
  return (
    <>
      <PeerControls {...props} shown={named} />
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {model ? (
        <PeerFigures
          {...props}
          model={model}
          queries={queriesOf(answer, outAnswer)}
          years={onlyYear === null ? years : [onlyYear]}
          onlyYear={onlyYear}
          waiting={answer.state === 'waiting'}
          within={within}
        />
      ) : (
        <p role={asked !== null && !named ? 'alert' : undefined} className={styles.refusal}>
          {found.key === null && words.noReports}
          {found.key !== null && !named && words.unknown(found.key)}
          {named &&
            !own &&
            (out?.some(({ key }) => key === named.key) ? words.allLeftOut(named.name) : words.notInYears(named.name))}
          {own && words.notComparable}
        </p>
      )}
    </>
  )
}

/** Peers lie within the places and years of the filter; level and kind are the agency's own. Who is chosen lies anywhere. */
const withinOf = ({ years, places, onlySound }: Filter, peers: PeersBy): Filter => ({
  ...EMPTY_FILTER,
  years,
  onlySound,
  places: peers === 'chosen' ? [] : places,
})

/** A filter that leaves one agency in names it. */
const onlyOne = ({ agencies }: Filter): AgencyKey | null => (agencies.length === 1 ? (agencies[0] ?? null) : null)

const isNarrower = ({ levels, kinds, agencies }: Filter, asked: AgencyKey | null) =>
  levels.length + kinds.length > 0 || agencies.some((key) => agencies.length > 1 || key !== asked)
