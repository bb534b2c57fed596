import { useState } from 'react'
import { beforeAll, afterAll, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import csv from '../../data/reports.csv?raw'
import { readCorrectionsFile, writeCorrectionsFile } from '../../src/domain/correctionsFile.ts'
import {
  explain,
  mergeExplanations,
  NO_EXPLANATIONS,
  noteOn,
  unexplain,
  type Explanations,
} from '../../src/domain/explanations.ts'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import { AgencyView } from '../../src/views/agency/AgencyView.tsx'
import { ExplainButton } from '../../src/views/ExplainButton.tsx'
import { ExplainedContext, type ExplainedControl } from '../../src/views/explained.ts'
import { ExplainedFile } from '../../src/views/ExplainedFile.tsx'
import type { ViewProps } from '../../src/views/view.ts'
import { keyOf, openDataset, showView, violations } from './viewPage.tsx'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 })

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())

/** Notes as the page keeps them, for as long as the test. */
function useNotes(first: Explanations): ExplainedControl {
  const [all, setAll] = useState(first)
  const [keeping, setKeeping] = useState<'on' | 'off'>('on')
  return {
    all,
    keeping,
    of: (finding) => noteOn(all, finding),
    set: (finding, text) => setAll(explain(all, finding, text, '2026-02-01')),
    remove: (finding) => setAll(unexplain(all, finding)),
    setKeeping: (isOn) => setKeeping(isOn ? 'on' : 'off'),
    add: (explanations) => setAll(mergeExplanations(all, explanations)),
    file: (reviews = []) => writeCorrectionsFile(reviews, [...all.values()]),
    take(text) {
      const read = readCorrectionsFile(text)
      if (!read.ok) return read
      setAll(mergeExplanations(all, read.explanations))
      return { ok: true, explanations: read.explanations.length, documents: 0 }
    },
  }
}

const FINDING = { key: '青溪市教育局', year: 2024, check: 'row:received', left: 6, right: 7, reading: null }
const SAID = '“新收”：六类申请人之和为 6，总计为 7。'

function One({ first = NO_EXPLANATIONS, lang = 'zh' }: { first?: Explanations; lang?: 'zh' | 'en' }) {
  return (
    <LanguageContext value={lang}>
      <ExplainedContext value={useNotes(first)}>
        <main>
          <h1>Gongkai Lens</h1>
          <ExplainButton finding={FINDING} said={SAID} />
          <ExplainedFile />
        </main>
      </ExplainedContext>
    </LanguageContext>
  )
}

test('a finding is explained by keyboard, the note is changed and deleted, and the focus stays', async () => {
  const screen = await render(<One />)
  const button = screen.getByRole('button', { name: `注明原因：${SAID}` })
  button.element().focus()
  await userEvent.keyboard('{Enter}')
  const text = screen.getByRole('textbox', { name: '说明' })
  await expect.element(text).toHaveFocus()
  expect(await violations()).toEqual([])
  await expect.element(screen.getByRole('button', { name: '保存' })).toBeDisabled()
  await userEvent.keyboard('年度清理所致，已电话核实。{Tab}{Enter}')
  await expect.element(screen.getByText('已说明（2026-02-01）：年度清理所致，已电话核实。')).toBeVisible()
  const change = screen.getByRole('button', { name: `修改说明：${SAID}` })
  await expect.element(change).toHaveFocus()
  await userEvent.keyboard('{Enter}x{Escape}')
  await expect.element(change).toHaveFocus()
  await expect.element(screen.getByText(/核实。$/u)).toBeVisible()
  await change.click()
  await screen.getByRole('button', { name: '删除说明' }).click()
  await expect.element(button).toHaveFocus()
  expect(screen.getByText(/已说明/u).elements()).toHaveLength(0)
})

test('a note on figures that have changed since says so', async () => {
  const before = explain(NO_EXPLANATIONS, { ...FINDING, left: 5 }, '已核实。', '2026-01-20')
  const screen = await render(<One first={before} />)
  await expect.element(screen.getByText('数字已变，原说明（2026-01-20）不再适用：已核实。')).toBeVisible()
})

test('a file of notes is taken in; one that cannot be read changes nothing and is told of', async () => {
  const screen = await render(<One lang="en" />)
  await screen.getByText('Notes', { exact: true }).click()
  const field = screen.getByLabelText('Open notes file')
  const notes = explain(NO_EXPLANATIONS, FINDING, 'confirmed by telephone', '2026-02-01')
  await field.upload(new File([writeCorrectionsFile([], [...notes.values()])], 'a.json'))
  await expect.element(screen.getByText('Explained (2026-02-01): confirmed by telephone')).toBeVisible()
  await expect.element(screen.getByText('Notes read: 1; open files corrected as the file says: 0.')).toBeVisible()
  await field.upload(new File(['agency,year'], 'b.json'))
  await expect.element(screen.getByRole('alert')).toHaveTextContent('b.json · The file is not JSON.')
  await expect.element(screen.getByText('Explained (2026-02-01): confirmed by telephone')).toBeVisible()
  expect(await violations()).toEqual([])
})

function Agency(props: ViewProps) {
  return (
    <ExplainedContext value={useNotes(NO_EXPLANATIONS)}>
      <AgencyView {...props} />
    </ExplainedContext>
  )
}

const showAgency = (nameEnd: string, year: number, beside: number | null = null) =>
  showView(opened, Agency, { view: 'agency', agency: { key: keyOf(opened, nameEnd), year, beside } })

test('an agency’s report tells what other years say against it, and lights both years', async () => {
  // reports.csv: 2022 carries out 0, 2023 carries in 7.
  const { screen } = await showAgency('农业农村局', 2023, 2022)
  const carry = screen.getByRole('button', {
    name: /存疑 2023 年：2022 年年报结转下年度 0 件，2023 年年报的上年结转为 7 件。/u,
  })
  await expect.element(carry).toBeVisible()
  await carry.click()
  const lit = (year: number, cell: string) => document.getElementById(`cell-${year}-${cell}`)?.className ?? ''
  await vi.waitFor(() => expect(lit(2023, 'app.carried_in.total')).toMatch(/explained/u))
  expect(lit(2022, 'app.carried_out.total')).toMatch(/explained/u)
  expect(lit(2022, 'app.carried_in.total')).not.toMatch(/explained/u)
})

test('what the report itself says is told once, an explained finding stays, greyed, counted and noted', async () => {
  const { screen } = await showAgency('农业农村局', 2024)
  // Contradictory zero, three made in the year before: 20 in force of 2023 and 1 made are 21, 0 are printed.
  await expect.element(screen.getByRole('button', { name: /^提示 “行政规范性文件”：.*得 21 件/u })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^错误 申请情况的总计没有大于 0/u })).toBeVisible()
  expect(screen.getByRole('button', { name: /^存疑 文字部分写新收申请 3 件/u }).elements()).toHaveLength(1)
  await screen.getByRole('button', { name: /^注明原因：“行政规范性文件”/u }).click()
  await userEvent.keyboard('年度清理所致。')
  await screen.getByRole('button', { name: '保存' }).click()
  await expect.element(screen.getByText(/^\d+ 条，其中 1 条已说明$/u)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^提示 “行政规范性文件”：.*得 21 件/u })).toBeVisible()
  expect(await violations()).toEqual([])
})
