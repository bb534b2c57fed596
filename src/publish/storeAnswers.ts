import { loadDataset } from '../data/load.ts'
import type { StoredAnswer } from '../data/stored.ts'
import { writeStoredSet } from '../data/storedSet.ts'
import type { Dataset } from '../domain/dataset.ts'
import { DEFAULT_QUESTION } from '../domain/question.ts'
import { VIEW } from '../app/views.ts'
import { answersOf, type DrawnQuestion } from './drawn.tsx'
import { openNodeEngine } from './nodeEngine.ts'
import { plain } from './plain.ts'

/** A dataset as its bytes lie on a host. */
export interface HostedDataset {
  readonly name: string
  readonly bytes: Uint8Array
  readonly origin: Dataset['origin']
}

/** Every view as it first opens. */
export const FIRST_QUESTIONS: readonly DrawnQuestion[] = views().map((view) => ({ ...DEFAULT_QUESTION, view }))

/**
 * What is known of a dataset once these questions are answered, as a file for a page of this version: the same queries,
 * read from the same tables by the same engine as on the page.
 */
export async function storeAnswers(
  { name, bytes, origin }: HostedDataset,
  questions: readonly DrawnQuestion[],
  version: string,
): Promise<{ readonly dataset: Dataset; readonly text: string }> {
  const settings = { origin, duplicates: 'first', scopeUnstated: 'own' } as const
  const { dataset, tables } = await loadDataset([{ name, bytes, settings: {} }], settings)
  const engine = await openNodeEngine()
  try {
    await engine.load(tables)
    const answers = new Map<string, StoredAnswer>()
    for (const question of questions) {
      const found = await answersOf(question, dataset, (query) => plain(engine.run(query)))
      for (const [key, answer] of found) answers.set(key, answer)
    }
    return { dataset, text: writeStoredSet({ dataset, answers }, version) }
  } finally {
    engine.close()
  }
}

function views(): readonly DrawnQuestion['view'][] {
  const isDrawn = (view: string): view is DrawnQuestion['view'] => Object.hasOwn(VIEW, view)
  return Object.keys(VIEW).filter(isDrawn)
}
