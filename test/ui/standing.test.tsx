import { useMemo, useState } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import {
  DEFAULT_QUESTION,
  shownOnly,
  standingOf,
  withStanding,
  type Question,
  type Standing,
} from '../../src/domain/question.ts'
import { Figure } from '../../src/ui/Figure.tsx'
import { StandingContext } from '../../src/ui/standing.ts'
import type { TableColumn } from '../../src/ui/table/column.ts'
import { DataTable } from '../../src/ui/table/DataTable.tsx'

interface Row {
  readonly agency: string
  readonly received: number
}

const columns: readonly TableColumn<Row>[] = [
  { id: 'agency', header: '机关', value: (row) => row.agency, names: true },
  { id: 'received', header: '新收', value: (row) => row.received, numeric: true },
]
const rows: readonly Row[] = [
  { agency: '平潭', received: 218 },
  { agency: '宿迁市', received: 3511 },
  { agency: '洪泽区', received: 21 },
]

function Two() {
  const table = (name: string) => (
    <DataTable
      name={name}
      caption={name}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.agency}
      sorting={{ column: 'agency', desc: false }}
    />
  )
  return (
    <>
      <Figure name="one" title="甲" summary="甲" table={table('one')}>
        <p>图甲</p>
      </Figure>
      <Figure name="two" title="乙" summary="乙" table={table('two')}>
        <p>图乙</p>
      </Figure>
    </>
  )
}

/** Holds the question as the page does. */
function Page({ start, asked }: { start: Partial<Standing>; asked: Standing[] }) {
  const [question, setQuestion] = useState<Question>(withStanding(DEFAULT_QUESTION, start))
  const control = useMemo(
    () => ({
      standing: standingOf(question),
      change: (next: Partial<Standing>) => {
        const changed = withStanding(question, next)
        asked.push(standingOf(changed))
        setQuestion(changed)
      },
    }),
    [question, asked],
  )
  return (
    <StandingContext value={control}>
      <Two />
    </StandingContext>
  )
}

const names = () => [...document.querySelectorAll('tbody th')].map((cell) => cell.textContent)

test('each figure stands by its own name; each change is told whole', async () => {
  const asked: Standing[] = []
  const screen = await render(<Page start={{ tables: ['two'], sorting: {}, behind: null, chosen: [] }} asked={asked} />)
  await expect.element(screen.getByText('图甲')).toBeVisible()
  await expect.element(screen.getByText('图乙')).not.toBeInTheDocument()
  expect(names()).toEqual(['洪泽区', '平潭', '宿迁市'])
  const second = screen.getByRole('figure', { name: '乙' })
  const head = second.getByRole('button', { name: '新收' })
  for (const sorting of [{ column: 'received', desc: true }, { column: 'received', desc: false }, undefined]) {
    await head.click()
    expect(asked.at(-1)).toEqual({
      tables: ['two'],
      sorting: sorting ? { two: sorting } : {},
      behind: null,
      chosen: [],
    })
  }
  expect(names()).toEqual(['洪泽区', '平潭', '宿迁市'])
  await screen.getByRole('figure', { name: '甲' }).getByRole('radio', { name: '表格' }).click()
  expect(asked.at(-1)?.tables).toEqual(['two', 'one'])
  await second.getByRole('radio', { name: '图' }).click()
  expect(asked.at(-1)?.tables).toEqual(['one'])
})

test('an order by a column that the table does not have leaves it as it first stands', async () => {
  const start = { tables: ['one'], sorting: { one: { column: 'gone', desc: true } } }
  await render(<Page start={start} asked={[]} />)
  expect(names()).toEqual(['洪泽区', '平潭', '宿迁市'])
})

test('without a page a figure and its table keep to themselves how they stand', async () => {
  const screen = await render(<Two />)
  const figure = screen.getByRole('figure', { name: '甲' })
  await figure.getByRole('radio', { name: '表格' }).click()
  await figure.getByRole('button', { name: '新收' }).click()
  expect(names()).toEqual(['宿迁市', '平潭', '洪泽区'])
  await expect.element(screen.getByText('图乙')).toBeVisible()
})

test('what is open behind a figure is left behind with its view; tables and orders stay', () => {
  const opened = withStanding(DEFAULT_QUESTION, { tables: ['trend'], behind: 'received', chosen: [] })
  expect(shownOnly(opened)).toBe(opened)
  const elsewhere = shownOnly({ ...opened, view: 'agency' })
  expect(standingOf(elsewhere)).toEqual({ tables: [], sorting: {}, behind: null, chosen: [] })
  expect(standingOf({ ...elsewhere, view: 'overview' })).toEqual({
    tables: ['trend'],
    sorting: {},
    behind: null,
    chosen: [],
  })
})
