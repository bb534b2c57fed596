import { useEffect, useMemo } from 'react'
import type { TableQuery } from '../../data/engine/sql.ts'
import type { PivotAnswer } from '../../data/queries/pivotAnswer.ts'
import { Notice } from '../../ui/Notice.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../answer.ts'
import { useDrop } from '../dropping.ts'
import { useAnswered } from '../useAnswered.ts'
import type { ViewProps } from '../view.ts'
import type { Asking } from './asked.ts'
import { groupsOf, MOST_COLUMNS } from './groups.ts'
import { agencyNames, orderingOf, type Wording } from './names.ts'
import { PivotFigure } from './PivotFigure.tsx'
import { withoutStrays } from './strays.ts'
import { tableOf } from './table.ts'
import { WORDS } from './words.ts'

interface PivotAnsweredProps extends ViewProps {
  asking: Asking
  query: TableQuery<PivotAnswer>
}

/** The table of the last answer, until the next has come. */
export function PivotAnswered(props: PivotAnsweredProps) {
  const { dataset, query, question } = props
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const answer = useAnswer(query)
  const waiting = answer.state === 'waiting'
  const asking = useAnswered(props.asking, waiting)
  // Names are put in order while the engine counts.
  const order = useMemo(() => orderingOf(dataset), [dataset])
  const wording = useMemo<Wording>(
    () => ({ words, texts, lang, agencies: agencyNames(dataset.agencies) }),
    [words, texts, lang, dataset.agencies],
  )
  const found = answer.rows?.[0] ?? null
  const groups = useMemo(() => found && groupsOf(found), [found])
  const { hasEmpty, closed } = question.pivot
  const table = useMemo(
    () => found && groups && tableOf({ answer: found, groups, asking }, order, hasEmpty, closed),
    [found, groups, asking, order, hasEmpty, closed],
  )
  const drop = useDrop()
  useEffect(() => {
    const strays = table && !waiting ? withoutStrays(question, table, dataset) : null
    if (strays) drop(strays.question, strays.dropped)
  }, [question, table, waiting, dataset, drop])
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (!found) return <Waiting />
  if (!groups) return <p role="alert">{words.tooMany(formatNumber(MOST_COLUMNS))}</p>
  if (!table) return <Waiting />
  if (found.groups === 0 || found.reports.every((reports) => reports === 0)) return <p>{words.nothing}</p>
  return <PivotFigure {...props} table={table} queries={queriesOf(answer)} wording={wording} waiting={waiting} />
}
