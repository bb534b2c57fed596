import type { ComponentType } from 'react'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import csv from '../../data/reports.csv?raw'
import { sqlOf } from '../../src/app/takenFiles.ts'
import type { Query } from '../../src/data/engine/sql.ts'
import type { TakenTable } from '../../src/domain/asked.ts'
import { DEFAULT_QUESTION, type Question } from '../../src/domain/question.ts'
import { SavingContext, type Saving } from '../../src/ui/saving.ts'
import { AgencyView } from '../../src/views/agency/AgencyView.tsx'
import { AuditView } from '../../src/views/audit/AuditView.tsx'
import { CompareView } from '../../src/views/compare/CompareView.tsx'
import { DisputesView } from '../../src/views/disputes/DisputesView.tsx'
import { FindingsView } from '../../src/views/findings/FindingsView.tsx'
import { OutcomesView } from '../../src/views/outcomes/OutcomesView.tsx'
import { OverviewView } from '../../src/views/overview/OverviewView.tsx'
import { PivotView } from '../../src/views/pivot/PivotView.tsx'
import { TrendsView } from '../../src/views/trends/TrendsView.tsx'
import type { ViewProps } from '../../src/views/view.ts'
import { ZerosView } from '../../src/views/zeros/ZerosView.tsx'
import { keyOf, openDataset, showView } from './viewPage.tsx'

// The engine starts once for all tests; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
const WAIT = { timeout: 20_000 }

let opened: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => {
  opened = await openDataset('reports.csv', csv)
})
afterAll(() => opened.close())

/** What is handed over when SQL is asked for. */
async function takenIn(View: ComponentType<ViewProps>, start: Partial<Question>, tables: number) {
  const taken: TakenTable[] = []
  const saving: Saving = {
    xlsx: async () => null,
    sql: async (made, said) => {
      taken.push(made)
      return sqlOf(made, said, { fingerprint: opened.dataset.fingerprint, lang: 'zh' })
    },
  }
  const Saved = (props: ViewProps) => (
    <SavingContext value={saving}>
      <View {...props} />
    </SavingContext>
  )
  const { screen } = await showView(opened, Saved, start)
  const menus = screen.getByRole('button', { name: /^其他格式：/ })
  await expect.poll(() => menus.elements().length, WAIT).toBe(tables)
  const texts: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    texts.push(text)
  })
  for (let i = 0; i < tables; i++) {
    await menus.nth(i).click()
    await page.getByRole('menuitem', { name: '复制 SQL' }).click()
    await expect.poll(() => texts.length, WAIT).toBe(i + 1)
  }
  vi.restoreAllMocks()
  await screen.unmount()
  return { taken, texts }
}

const VIEWS: readonly (readonly [Question['view'], ComponentType<ViewProps>, number])[] = [
  ['overview', OverviewView, 2],
  ['zeros', ZerosView, 2],
  ['findings', FindingsView, 1],
  // The groups, the map and the list.
  ['audit', AuditView, 3],
  ['trends', TrendsView, 1],
  ['outcomes', OutcomesView, 2],
  ['disputes', DisputesView, 5],
  ['compare', CompareView, 1],
  ['pivot', PivotView, 1],
  ['agency', AgencyView, 1],
]

test.each(VIEWS)(
  'every table of the view %s hands over what it was asked by, and that answers',
  async (view, View, n) => {
    const { taken, texts } = await takenIn(View, { view }, n)
    for (const { queries } of taken) {
      const [first] = queries
      if (!first) throw new Error('a table without its queries')
      const query: Query<boolean> = { columns: [], ...first, read: () => true }
      const rows = await opened.answerer.rows(query, new AbortController().signal)
      expect(rows.length).toBeGreaterThan(0)
    }
    for (const text of texts) {
      expect(text).toMatch(/^-- /)
      expect(text).toContain('SELECT')
      expect(text).not.toContain(' ?')
    }
  },
)

test('so do the figures and the reports of one agency', async () => {
  const key = keyOf(opened, '平潭综合实验区')
  // A report, and three trends.
  const agency = { ...DEFAULT_QUESTION.agency, key, year: 2024 }
  const { taken } = await takenIn(AgencyView, { view: 'agency', agency }, 4)
  expect(taken.every(({ queries }) => queries.length === 2)).toBe(true)
})

test('so do an agency’s place among its peers, the funnel, and the list from the highest', async () => {
  const agency = keyOf(opened, '交通与建设局')
  const compare = { ...DEFAULT_QUESTION.compare, how: 'peers' as const, agency }
  const { taken } = await takenIn(CompareView, { view: 'compare', compare }, 3)
  expect(taken.every(({ queries }) => queries.length === 2)).toBe(true)
})
