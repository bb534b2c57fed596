import { beforeAll, expect, test } from 'vitest'
import { numberless, reportedYears } from '../../../src/data/queries/roster.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { openEmbedded } from '../embedded.ts'
import { openTestEngine } from '../engine.ts'

let open: Awaited<ReturnType<typeof openEmbedded>>
beforeAll(async () => {
  open = await openEmbedded()
})

test('each of the 128 reports as an agency and a year', () => {
  const reported = open.engine.rows(reportedYears())
  expect(reported).toHaveLength(128)
  const police = reported.filter(({ key }) => key.endsWith('公安局')).map(({ year }) => year)
  expect(police.toSorted((a, b) => a - b)).toEqual([2019, 2021, 2022, 2024])
})

test('agencies that only ever print marks and blanks are set apart; a printed 0 is a number', async () => {
  expect(open.engine.rows(numberless())).toEqual([])
  const text = [
    'agency,year,app.received.total,app.carried_in.total',
    '甲局,2021,/,',
    '甲局,2022,,',
    '乙局,2021,0,',
    '丙局,2021,/,',
    '丙局,2022,,3',
  ].join('\n')
  const { tables } = await loadDataset([{ name: 'a.csv', bytes: new TextEncoder().encode(text), settings: {} }], {
    origin: 'opened',
    duplicates: 'first',
    scopeUnstated: 'own',
  })
  const engine = await openTestEngine()
  await engine.load(tables)
  expect(engine.rows(numberless())).toEqual([{ key: '甲局', reports: 2 }])
  engine.close()
})
