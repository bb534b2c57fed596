import { useMemo } from 'react'
import { compareAgencies } from '../../data/queries/compare.ts'
import { agencyFits } from '../../domain/filterFits.ts'
import { largestOf } from '../../domain/peers.ts'
import { MOST_BESIDE } from '../../domain/question.ts'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatList, formatNumber } from '../../ui/text/format.ts'
import { useLang, useWords } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { useAnswer } from '../answer.ts'
import { BesideFigure } from './BesideFigure.tsx'
import { Chosen } from './Chosen.tsx'
import styles from './Compare.module.css'
import type { ModeProps } from './modeProps.ts'
import { byName, candidates } from './peersModel.ts'
import { WORDS } from './words.ts'

/** How many stand side by side before any is chosen. */
const OFFERED = 4

/** The agencies that are chosen; before that, those of the filter, or the largest under it. */
export function Beside(props: ModeProps) {
  const { question, dataset } = props
  const { others } = question.compare
  const { agencies: filtered } = question.filter
  const words = useWords(WORDS)
  if (others.length > 0) return <Sides {...props} keys={others.slice(0, MOST_BESIDE)} />
  const known = filtered.filter((key) => dataset.agencies.some((agency) => agency.key === key))
  if (known.length > 1 && known.length <= MOST_BESIDE)
    return <Sides {...props} keys={known} why={words.offeredFilter} />
  return <LargestSides {...props} />
}

function LargestSides(props: ModeProps) {
  const { question, dataset, quantity } = props
  const words = useWords(WORDS)
  const answer = useAnswer(compareAgencies(question.filter, quantity, null))
  const named = useMemo(() => byName(dataset.agencies), [dataset.agencies])
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!answer.rows) return <Waiting />
  const largest = largestOf(candidates(answer.rows, named, null), OFFERED)
  if (largest.length === 0) return <p>{words.noReports}</p>
  return (
    <Sides {...props} keys={largest.map(({ key }) => key)} why={words.offeredLargest(formatNumber(largest.length))} />
  )
}

interface SidesProps extends ModeProps {
  keys: readonly AgencyKey[]
  /** Why these stand here, where nobody chose them. */
  why?: string
}

function Sides(props: SidesProps) {
  const { question, dataset, ask, keys, why } = props
  const words = useWords(WORDS)
  const lang = useLang()
  const byKey = useMemo(() => new Map(dataset.agencies.map((agency) => [agency.key, agency])), [dataset.agencies])
  const agencies = keys.flatMap((key) => byKey.get(key) ?? [])
  const gone = keys.filter((key) => !byKey.has(key))
  const { filter } = question
  const offered = useMemo(
    () => dataset.agencies.filter((agency) => agencyFits(agency, { ...filter, agencies: [] })),
    [dataset.agencies, filter],
  )
  const outside = agencies.filter((agency) => !agencyFits(agency, { ...filter, agencies: [] }))
  const notes = [
    ...(why === undefined ? [] : [why]),
    ...(gone.length > 0 ? [words.gone(formatList(gone, lang))] : []),
    ...(outside.length > 0 ? [words.outside(formatList(names(outside), lang))] : []),
    ...(agencies.length < 2 ? [words.oneMore] : []),
  ]
  return (
    <>
      <Chosen
        agencies={offered}
        chosen={agencies}
        most={MOST_BESIDE}
        tooMany={words.tooMany(formatNumber(MOST_BESIDE))}
        onChange={(others) => ask({ ...question, compare: { ...question.compare, others } })}
      />
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {agencies.length > 0 && <BesideFigure {...props} agencies={agencies} />}
    </>
  )
}

const names = (agencies: readonly Agency[]) => agencies.map(({ name }) => name)
