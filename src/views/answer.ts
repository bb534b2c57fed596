import { createContext, useContext, useEffect, useState } from 'react'
import type { Query } from '../data/engine/sql.ts'
import type { Problem } from '../domain/problem.ts'

/** What is known of a query's answer. While a new one is awaited, the last rows stay on the screen. */
export type Answer<Row> =
  | { readonly state: 'waiting'; readonly rows: readonly Row[] | null }
  | { readonly state: 'ready'; readonly rows: readonly Row[] }
  | { readonly state: 'failed'; readonly rows: null; readonly problem: Problem }

/** Runs queries on what is open. `edition` changes with every change of the open data. */
export interface Answerer {
  readonly edition: number
  rows<Row>(query: Query<Row>, signal: AbortSignal): Promise<readonly Row[]>
}

export const AnswererContext = createContext<Answerer | null>(null)

/** The answer to a query, asked again when the query's text or values, or the open data, change. */
export function useAnswer<Row>(query: Query<Row>): Answer<Row> {
  const answerer = useContext(AnswererContext)
  if (!answerer) throw new Error('useAnswer stands outside of an AnswererContext')
  const [answer, setAnswer] = useState<Answer<Row>>({ state: 'waiting', rows: null })
  const asked = JSON.stringify([answerer.edition, query.text, query.params])
  useEffect(() => {
    const stop = new AbortController()
    setAnswer((last) => ({ state: 'waiting', rows: last.rows }))
    answerer.rows(query, stop.signal).then(
      (rows) => {
        if (!stop.signal.aborted) setAnswer({ state: 'ready', rows })
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        const detail = error instanceof Error ? error.message : String(error)
        setAnswer({ state: 'failed', rows: null, problem: { kind: 'queryFailed', detail } })
      },
    )
    return () => stop.abort()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `asked` stands for the query and the answerer
  }, [asked])
  return answer
}
