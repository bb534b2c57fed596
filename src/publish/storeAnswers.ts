import { loadDataset, type LoadSettings } from '../data/load.ts'
import type { StoredAnswer } from '../data/stored.ts'
import { writeStoredSet } from '../data/storedSet.ts'
import type { Dataset } from '../domain/dataset.ts'
import { DEFAULT_QUESTION, VIEWS } from '../domain/question.ts'
import { answersOf, isDrawn, type DrawnQuestion } from './drawn.tsx'
import { openNodeEngine } from './nodeEngine.ts'
import { plain } from './plain.ts'

/** A dataset as its bytes lie on a host. */
export interface HostedDataset {
  readonly name: string
  readonly bytes: Uint8Array
  readonly origin: Dataset['origin']
}

/** A dataset that answers what views ask of it, each question once. */
export interface AskedDataset {
  readonly dataset: Dataset
  /** All answers given so far, each under its key. */
  readonly answers: ReadonlyMap<string, StoredAnswer>
  /** Answers all that the view of a question asks. */
  answer: (question: DrawnQuestion) => Promise<void>
  close: () => void
}

/** Every view as it first opens; cards of all agencies are a book, and are made when they are asked for. */
export const FIRST_QUESTIONS: readonly DrawnQuestion[] = VIEWS.filter(isDrawn).flatMap((view) =>
  view === 'cards' ? [] : [{ ...DEFAULT_QUESTION, view }],
)

/** How the page opens a hosted dataset of which its reader has chosen nothing. */
export const HOSTED = { origin: 'hosted', duplicates: 'first', scopeUnstated: 'own' } as const satisfies LoadSettings

/** Opens a dataset as the page opens it: the same tables in the same engine. */
export async function openDataset({ name, bytes, origin }: HostedDataset): Promise<AskedDataset> {
  const { dataset, tables } = await loadDataset([{ name, bytes, settings: {} }], { ...HOSTED, origin })
  const engine = await openNodeEngine()
  await engine.load(tables)
  const answers = new Map<string, StoredAnswer>()
  return {
    dataset,
    answers,
    async answer(question) {
      const found = await answersOf(question, dataset, answers, (query) => plain(engine.run(query)))
      for (const [key, answer] of found) answers.set(key, answer)
    },
    close: () => engine.close(),
  }
}

/** What is known of a dataset once these questions are answered, as a file for a page of this version. */
export async function storeAnswers(hosted: HostedDataset, questions: readonly DrawnQuestion[], version: string) {
  const asked = await openDataset(hosted)
  try {
    for (const question of questions) await asked.answer(question)
    return { dataset: asked.dataset, text: writeStoredSet(asked, version) }
  } finally {
    asked.close()
  }
}
