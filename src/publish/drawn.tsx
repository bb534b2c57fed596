import { Suspense } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { VIEW } from '../app/views.ts'
import type { Sql } from '../data/engine/sql.ts'
import { answerKey, readStored, type StoredAnswer } from '../data/stored.ts'
import type { Dataset } from '../domain/dataset.ts'
import { standingOf, type Question } from '../domain/question.ts'
import { FiguresContext, type ShownFigure } from '../ui/figures.ts'
import { StandingContext } from '../ui/standing.ts'
import { LanguageContext } from '../ui/text/useText.ts'
import { AnswererContext, type Answerer } from '../views/answer.ts'
import { DropContext } from '../views/dropping.ts'

/** A question of the views that are drawn here, without files to act upon. */
export type DrawnQuestion = Question & { readonly view: keyof typeof VIEW }

/** Whether a view can be drawn without files to act upon. */
export function isDrawn(view: string): view is DrawnQuestion['view'] {
  return Object.hasOwn(VIEW, view)
}

/**
 * The answers that a view needs to be drawn, each under its key, beyond those that are known. It is drawn again and again,
 * without a page, each time with the answers to what it asked before, until it asks nothing more: some questions follow
 * from answers.
 */
export async function answersOf(
  question: DrawnQuestion,
  dataset: Dataset,
  known: ReadonlyMap<string, StoredAnswer>,
  answer: (query: Sql) => StoredAnswer,
): Promise<ReadonlyMap<string, StoredAnswer>> {
  const answers = new Map<string, StoredAnswer>()
  for (;;) {
    const open = await openQuestions(question, dataset, new Map([...known, ...answers]))
    if (open.size === 0) return answers
    for (const [key, query] of open) answers.set(key, answer(query))
  }
}

/** The figures of a view, by their names, in the order in which they stand; all their numbers must be among the answers. */
export async function figuresOf(
  question: DrawnQuestion,
  dataset: Dataset,
  answers: ReadonlyMap<string, StoredAnswer>,
): Promise<ReadonlyMap<string, ShownFigure>> {
  const figures = new Map<string, ShownFigure>()
  await draw(question, dataset, {
    answerer: answererOf(answers),
    tell(figure) {
      figures.set(figure.name, figure)
      return () => undefined
    },
  })
  return figures
}

/** What the view asks beyond the answers there are. */
async function openQuestions(
  question: DrawnQuestion,
  dataset: Dataset,
  answers: ReadonlyMap<string, StoredAnswer>,
): Promise<ReadonlyMap<string, Sql>> {
  const open = new Map<string, Sql>()
  const answerer = answererOf(answers, (key, query) => open.set(key, query))
  await draw(question, dataset, { answerer, tell: () => () => undefined })
  return open
}

const answererOf = (
  answers: ReadonlyMap<string, StoredAnswer>,
  lacking: (key: string, query: Sql) => void = () => undefined,
): Answerer => ({
  edition: 0,
  known(query) {
    const key = answerKey(query)
    const stored = answers.get(key)
    if (stored) return readStored(stored, query)
    lacking(key, query)
    return null
  },
  rows: () => Promise.reject(new Error('nothing is awaited where nothing is shown')),
  awaiting: () => () => undefined,
})

/** Who answers the view, and who is told of its figures. */
interface Around {
  readonly answerer: Answerer
  readonly tell: (figure: ShownFigure) => () => void
}

async function draw(question: DrawnQuestion, dataset: Dataset, { answerer, tell }: Around): Promise<void> {
  const View = VIEW[question.view]
  const ask = () => undefined
  const errors: unknown[] = []
  const { prelude } = await prerenderToNodeStream(
    <LanguageContext value={question.lang}>
      <AnswererContext value={answerer}>
        <StandingContext value={{ standing: standingOf(question), change: ask }}>
          <DropContext value={ask}>
            <FiguresContext value={tell}>
              <Suspense>
                <View question={question} dataset={dataset} ask={ask} />
              </Suspense>
            </FiguresContext>
          </DropContext>
        </StandingContext>
      </AnswererContext>
    </LanguageContext>,
    {
      onError: (error) => {
        errors.push(error)
      },
    },
  )
  // What is drawn is not looked at, but read to its end: only then is all of it drawn.
  for await (const _ of prelude);
  if (errors.length > 0) throw errors[0]
}
