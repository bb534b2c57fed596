import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { sql, type Query } from '../../src/data/engine/sql.ts'
import { AnswererContext, useAnswer, type Answerer } from '../../src/views/answer.ts'

interface YearRow {
  readonly year: number
}

const ofYear = (year: number): Query<YearRow> => ({
  ...sql`SELECT year FROM report WHERE year = ${year}`,
  columns: ['year'],
  read: (row) => ({ year: row.number('year') }),
})

interface Pending {
  readonly year: unknown
  readonly signal: AbortSignal
  /** Answers with these rows, however late. */
  readonly answer: (rows: readonly YearRow[]) => void
  readonly fail: (error: Error) => void
}

let pending: Pending[] = []
let awaited = 0
beforeEach(() => {
  pending = []
  awaited = 0
})

/** Asks nobody: the test answers, and does not look at the signal, as an engine that is too slow to stop. */
const answererOf = (edition: number): Answerer => ({
  edition,
  rows: (query, signal) =>
    new Promise((resolve, reject) => {
      const [year] = query.params
      if (!('read' in query)) return no()
      const row = (shown: YearRow) => query.read({ ...NO_ROW, number: () => shown.year })
      pending.push({ year, signal, answer: (rows) => resolve(rows.map(row)), fail: reject })
    }),
  awaiting: () => {
    awaited++
    return () => {
      awaited--
    }
  },
})

const no = (): never => {
  throw new Error('the row holds a year alone')
}
const NO_ROW = { text: no, textOrNull: no, oneOf: no, number: no, numberOrNull: no, boolean: no }

const states: string[] = []

function Shown({ year }: { year: number }) {
  const answer = useAnswer(ofYear(year))
  const text = `${answer.state} ${answer.rows?.map((row) => row.year).join() ?? 'null'}`
  states.push(`${year}: ${text}`)
  return <output>{text}</output>
}

function Page() {
  const [year, setYear] = useState(2023)
  const [edition, setEdition] = useState(1)
  return (
    <AnswererContext value={answererOf(edition)}>
      <Shown year={year} />
      <button type="button" onClick={() => setYear(year + 1)}>
        next
      </button>
      <button type="button" onClick={() => setEdition(edition + 1)}>
        open
      </button>
    </AnswererContext>
  )
}

test('the last rows stay while a new answer is awaited, and are never taken for it', async () => {
  states.length = 0
  const screen = await render(<Page />)
  await expect.element(screen.getByText('waiting null')).toBeVisible()
  pending[0]?.answer([{ year: 2023 }])
  await expect.element(screen.getByText('ready 2023')).toBeVisible()
  await screen.getByRole('button', { name: 'next' }).click()
  await expect.element(screen.getByText('waiting 2023')).toBeVisible()
  pending[1]?.answer([{ year: 2024 }])
  await expect.element(screen.getByText('ready 2024')).toBeVisible()
  expect(states).not.toContain('2024: ready 2023')
})

function Together() {
  const answers = [useAnswer(ofYear(2024)), useAnswer(ofYear(2025))]
  const text = answers.map((answer) => answer.rows?.map((row) => row.year).join() ?? 'null').join(' and ')
  states.push(text)
  return <output>{text}</output>
}

const together = (
  <AnswererContext value={answererOf(1)}>
    <Together />
  </AnswererContext>
)

test('answers asked for together are shown together', async () => {
  states.length = 0
  const screen = await render(together)
  await expect.poll(() => pending.length).toBe(2)
  pending[0]?.answer([{ year: 2024 }])
  pending[1]?.answer([{ year: 2025 }])
  await expect.element(screen.getByText('2024 and 2025')).toBeVisible()
  expect(new Set(states)).toEqual(new Set(['null and null', '2024 and 2025']))
})

test('an answer does not wait long for a slow one', async () => {
  const screen = await render(together)
  await expect.poll(() => pending.length).toBe(2)
  pending[0]?.answer([{ year: 2024 }])
  await expect.element(screen.getByText('2024 and null')).toBeVisible()
  pending[1]?.answer([{ year: 2025 }])
  await expect.element(screen.getByText('2024 and 2025')).toBeVisible()
})

/** A part that asks for more once it has its answer, and tells what the page shows whenever that changes. */
function Nested() {
  const outer = useAnswer(ofYear(2024))
  return outer.rows ? <Shown year={2025} /> : null
}

test('from the question to the page that shows its answer, and all that this asks for in turn, an answer is awaited', async () => {
  const seen = new Set<string>()
  const look = () => seen.add(`${document.querySelector('output')?.textContent}, ${awaited} awaited`)
  const watch = new MutationObserver(look)
  const screen = await render(
    <AnswererContext value={answererOf(1)}>
      <Nested />
    </AnswererContext>,
  )
  watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  await expect.poll(() => pending.length).toBe(1)
  expect(awaited).toBe(1)
  pending[0]?.answer([{ year: 2024 }])
  await expect.poll(() => pending.length).toBe(2)
  pending[1]?.answer([{ year: 2025 }])
  await expect.element(screen.getByText('ready 2025')).toBeVisible()
  expect([...seen]).toEqual(['waiting null, 1 awaited', 'ready 2025, 0 awaited'])
  watch.disconnect()
  await screen.rerender(<p>gone</p>)
  expect(awaited).toBe(0)
})

test('a superseded query is told to stop, and its late answer or failure is never shown', async () => {
  const screen = await render(<Page />)
  await expect.poll(() => pending.length).toBe(1)
  await screen.getByRole('button', { name: 'next' }).click()
  await screen.getByRole('button', { name: 'next' }).click()
  await expect.poll(() => pending.map(({ year }) => year)).toEqual([2023, 2024, 2025])
  expect(pending.map(({ signal }) => signal.aborted)).toEqual([true, true, false])
  pending[2]?.answer([{ year: 2025 }])
  await expect.element(screen.getByText('ready 2025')).toBeVisible()
  pending[0]?.answer([{ year: 2023 }])
  pending[1]?.fail(new Error('too late'))
  // A later answer of the current query shows that the page has taken in all before it.
  await screen.getByRole('button', { name: 'open' }).click()
  await expect.element(screen.getByText('waiting 2025')).toBeVisible()
  pending[3]?.answer([{ year: 2025 }, { year: 2025 }])
  await expect.element(screen.getByText('ready 2025,2025')).toBeVisible()
})

test('a view that goes away stops its query', async () => {
  const screen = await render(<Page />)
  await expect.poll(() => pending.length).toBe(1)
  await screen.unmount()
  expect(pending[0]?.signal.aborted).toBe(true)
})
