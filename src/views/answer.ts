import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { Query, TableQuery } from '../data/engine/sql.ts'
import type { Asked } from '../domain/asked.ts'
import type { PageProblem } from '../domain/problem.ts'
import { queryProblem } from '../domain/refused.ts'
import { expectAnswer } from './together.ts'

/** What is known of a query's answer: rows, and what they answer. While new ones are awaited, the last stay on the screen. */
export type Answer<Row> =
  | { readonly state: 'waiting'; readonly rows: readonly Row[] | null; readonly query: Asked | null }
  | { readonly state: 'ready'; readonly rows: readonly Row[]; readonly query: Asked }
  | { readonly state: 'failed'; readonly rows: null; readonly query: null; readonly problem: PageProblem }

/** Runs queries on what is open. `edition` changes with every change of the open data. */
export interface Answerer {
  readonly edition: number
  /** The answer where it is known already, stored beside the data for example: it is shown at once. */
  known?<Row>(query: Query<Row> | TableQuery<Row>): readonly Row[] | null
  rows<Row>(query: Query<Row> | TableQuery<Row>, signal: AbortSignal): Promise<readonly Row[]>
  /** Says that an answer is awaited, until the returned function says that it stands on the page, or is given up. */
  awaiting(): () => void
}

export const AnswererContext = createContext<Answerer | null>(null)

/** The answer to a query, asked again when the query's text or values, or the open data, change. */
export function useAnswer<Row>(query: Query<Row> | TableQuery<Row>): Answer<Row> {
  const answerer = useContext(AnswererContext)
  if (!answerer) throw new Error('useAnswer stands outside of an AnswererContext')
  const [last, setLast] = useState<Answered<Row>>(UNANSWERED)
  const asked = JSON.stringify([answerer.edition, query.text, query.params])
  // oxlint-disable-next-line react/exhaustive-deps -- `asked` stands for the query and the answerer
  const known = useMemo(() => knownAnswer(query, answerer), [asked])
  // Kept, so that its rows stay on the screen while the engine answers the next question.
  if (known && last.asked !== asked) setLast({ asked, answer: known })
  useEffect(() => {
    if (known) return undefined
    const stop = new AbortController()
    const arrive = expectAnswer()
    const wait = async () => {
      const answer = await answerTo(query, answerer, stop.signal)
      arrive(() => {
        if (!stop.signal.aborted) setLast({ asked, answer })
      })
    }
    void wait()
    return () => {
      stop.abort()
      arrive()
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` stands for the query and the answerer
  }, [asked])
  const isAwaited = !known && last.asked !== asked
  // A layout effect: it runs with the drawing itself, so no moment shows the page neither waiting nor answered, nor one
  // in which the answer of a part has come and what that part asks for in turn is not yet counted.
  useLayoutEffect(() => (isAwaited ? answerer.awaiting() : undefined), [answerer, isAwaited])
  if (known) return known
  // Rows of the query before are never taken for an answer to this one, not even until the effect has run.
  return isAwaited ? { state: 'waiting', rows: last.answer.rows, query: last.answer.query } : last.answer
}

function knownAnswer<Row>(query: Query<Row> | TableQuery<Row>, answerer: Answerer): Answer<Row> | null {
  const rows = answerer.known?.(query) ?? null
  return rows && { state: 'ready', rows, query }
}

/** What the rows of these answers were asked by: it goes along with what is made of them. */
export const queriesOf = (...answers: readonly Pick<Answer<unknown>, 'query'>[]): readonly Asked[] =>
  answers.flatMap(({ query }) => query ?? [])

/** The last answer, and what it answers. */
interface Answered<Row> {
  readonly asked: string | null
  readonly answer: Answer<Row>
}

const UNANSWERED = { asked: null, answer: { state: 'waiting', rows: null, query: null } } as const

async function answerTo<Row>(
  query: Query<Row> | TableQuery<Row>,
  answerer: Answerer,
  signal: AbortSignal,
): Promise<Answer<Row>> {
  try {
    return { state: 'ready', rows: await answerer.rows(query, signal), query }
  } catch (error) {
    return { state: 'failed', rows: null, query: null, problem: queryProblem(error) }
  }
}
