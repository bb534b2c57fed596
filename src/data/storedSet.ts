import type { Dataset } from '../domain/dataset.ts'
import { answerKey, readStored, type StoredAnswer } from './stored.ts'
import type { Query, TableQuery } from './engine/sql.ts'

/** What is known of a dataset before it is read: what is in it, and answers about it, each under its key. */
export interface StoredSet {
  readonly dataset: Dataset
  readonly answers: ReadonlyMap<string, StoredAnswer>
  /** Where the dataset's one file is read in parts. */
  readonly parts?: PublishedParts
}

/** By what a published file is known before it is read. */
export interface PublishedParts {
  /** How many bytes it has, and how many of them are its footer. */
  readonly size: number
  readonly footerSize: number
  /** The fingerprint of its footer, which tells where everything is and how long, and its least and greatest values. */
  readonly footer: string
}

/** The set as a file. `version` is that of the page for which it is written. */
export function writeStoredSet({ dataset, answers, parts }: StoredSet, version: string): string {
  return JSON.stringify({ version, dataset, ...(parts && { parts }), answers: Object.fromEntries(answers) })
}

/**
 * The set in such a file; null where it is another file, or was written for another version of the page. The page's own
 * code wrote it, so what it holds is not looked at cell by cell; each answer is, when it is read.
 */
export function readStoredSet(text: string, version: string): StoredSet | null {
  const found: unknown = JSON.parse(text)
  return isSet(found) && found.version === version
    ? {
        dataset: found.dataset,
        answers: new Map(Object.entries(found.answers)),
        ...(found.parts && { parts: found.parts }),
      }
    : null
}

interface Written {
  readonly version: unknown
  readonly dataset: Dataset
  readonly answers: Readonly<Record<string, StoredAnswer>>
  readonly parts?: PublishedParts
}

function isSet(found: unknown): found is Written {
  if (typeof found !== 'object' || found === null) return false
  const set: Partial<Record<'version' | 'dataset' | 'answers', unknown>> = found
  return (
    typeof set.dataset === 'object' && set.dataset !== null && typeof set.answers === 'object' && set.answers !== null
  )
}

/** The rows that answer a question; null where no answer is stored that the question can read: the engine answers then. */
export function storedRows<Row>(set: StoredSet, query: Query<Row> | TableQuery<Row>): readonly Row[] | null {
  const answer = set.answers.get(answerKey(query))
  try {
    return answer ? readStored(answer, query) : null
  } catch {
    return null
  }
}
