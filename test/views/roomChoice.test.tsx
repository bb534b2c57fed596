import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '../../src/ui/theme.css'
import type { FileReading } from '../../src/domain/dataset.ts'
import type { Part } from '../../src/domain/part.ts'
import type { FileProblem } from '../../src/domain/problem.ts'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import type { Lang } from '../../src/ui/text/texts.ts'
import { RoomChoice } from '../../src/views/data/RoomChoice.tsx'
import type { FileActions } from '../../src/views/view.ts'

const AWAITS: FileProblem = {
  kind: 'awaitsRoom',
  file: 'country.parquet',
  size: { bytes: 100_000_000, rows: 600_000, columns: 243, tables: { 2: 24, 3: 189, 4: 15 }, format: 'parquet' },
  room: 1_000_000_000,
  years: [2021, 2022, 2023].map((year) => ({ year, rows: 200_000 })),
}

const reading = (more: Partial<FileReading>): FileReading => ({
  name: 'country.parquet',
  bytes: 100_000_000,
  format: null,
  encoding: null,
  delimiter: null,
  header: [],
  preview: [],
  mapping: null,
  ledger: null,
  rejected: [],
  problems: [],
  ...more,
})

async function renderChoice(file: FileReading, lang: Lang = 'zh') {
  const set = vi.fn<FileActions['set']>()
  const nothing = () => undefined
  const files: FileActions = {
    choices: { duplicates: 'first', scopeUnstated: 'own' },
    refused: [],
    canAddEmbedded: false,
    set,
    survey: () => Promise.reject(new Error('not asked')),
    close: nothing,
    choose: nothing,
    addEmbedded: nothing,
    openFiles: nothing,
    save: nothing,
  }
  const screen = await render(
    <LanguageContext value={lang}>
      <RoomChoice file={file} index={0} files={files} />
    </LanguageContext>,
  )
  return { ...screen, set }
}

test('years and agencies are chosen until it fits, and then loaded', async () => {
  const screen = await renderChoice(reading({ problems: [AWAITS] }))
  const load = screen.getByRole('button', { name: '载入这一部分' })
  await expect.element(load).toBeDisabled()
  await expect.element(screen.getByRole('status')).toHaveTextContent(/约 600,000 份年报.*仍放不下/)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '从哪一年' }), '2023')
  await expect.element(screen.getByRole('status')).toHaveTextContent(/约 200,000 份年报.*可以载入/)
  await userEvent.click(load)
  expect(screen.set).toHaveBeenLastCalledWith(0, { part: { years: { from: 2023, to: 2023 } } })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '从哪一年' }), '2021')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '哪些机关' }), '每 10 个机关取 1 个（抽样）')
  await userEvent.click(load)
  expect(screen.set).toHaveBeenLastCalledWith(0, { part: { every: 10 } })
  const { violations } = await axe.run(screen.container)
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('tables of the form are chosen as well, one at least, and it is said what that means', async () => {
  const room = 1_700_000_000
  const screen = await renderChoice(reading({ problems: [{ ...AWAITS, room }] }))
  const load = screen.getByRole('button', { name: '载入这一部分' })
  await expect.element(screen.getByRole('status')).toHaveTextContent(/仍放不下/)
  await userEvent.click(screen.getByRole('checkbox', { name: '表三 依申请公开' }))
  await expect.element(screen.getByRole('status')).toHaveTextContent(/约 600,000 份年报.*可以载入/)
  await expect.element(screen.getByText(/不会当作未填或没有此栏/)).toBeVisible()
  await userEvent.click(load)
  expect(screen.set).toHaveBeenLastCalledWith(0, { part: { tables: [2, 4] } })
  const { violations } = await axe.run(screen.container)
  expect(violations.map(({ id }) => id)).toEqual([])
  await userEvent.click(screen.getByRole('checkbox', { name: '表二 主动公开' }))
  await userEvent.click(screen.getByRole('checkbox', { name: '表四 复议诉讼' }))
  await expect.element(load).toBeDisabled()
  await expect.element(screen.getByText('至少选一张表')).toBeVisible()
})

test('what fits in no part is said to, with what to do', async () => {
  const screen = await renderChoice(reading({ problems: [{ ...AWAITS, room: 1_000 }] }), 'en')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Agencies' }), 'One in 100 (a sample)')
  await expect.element(screen.getByRole('status')).toHaveTextContent(/does not fit.*npm run dataset/)
  await expect.element(screen.getByRole('button', { name: 'Load this part' })).toBeDisabled()
})

test('of a file that is loaded in part it is said what is, and all of it can be asked for', async () => {
  const part: Part = { years: { from: 2022, to: 2023 }, every: 5, tables: [3] }
  const ledger = { records: 3, loaded: 1, rejected: 0, header: 1, skipped: 0, blank: 0, leftOut: 1 }
  const screen = await renderChoice(reading({ part, ledger }))
  await expect
    .element(
      screen.getByText(/只载入 2022–2023 年的年报.*抽样：每 5 个机关取 1 个.*未载入表二“主动公开”、表四“复议诉讼”/),
    )
    .toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'country.parquet：重新选择载入哪一部分' }))
  expect(screen.set).toHaveBeenCalledWith(0, { part: undefined })
})

test('of a file that is loaded whole nothing is said', async () => {
  const screen = await renderChoice(reading({}))
  expect(screen.container.textContent).toBe('')
})
