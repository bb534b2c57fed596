import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALL_TOGETHER, figureSql, grouped, type Groups } from '../../../src/data/queries/figures.ts'
import { ident, join, sql, type Query } from '../../../src/data/engine/sql.ts'
import { quantity } from '../../../src/domain/quantities.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { loadDataset } from '../../../src/data/load.ts'
import { openTestEngine } from '../engine.ts'
import { openOwnEmbedded } from '../embedded.ts'

interface Row {
  readonly group: string
  readonly reports: number
  readonly value: number | null
  readonly whole: number | null
  readonly doubted: number
  readonly absent: number
  readonly unlike: number
}

/** What a quantity adds up to in each group. */
function sums(id: string, filter: Filter = EMPTY_FILTER, groups: Groups = ALL_TOGETHER): Query<Row> {
  const one = quantity(id)
  if (!one) throw new Error(`no quantity ${id}`)
  const figure = figureSql(one)
  const { with: tables, columns } = grouped(filter, groups, figure.columns)
  return {
    ...sql`
      WITH ${tables}, figure AS (
        SELECT grp, ${figure.value} AS value, ${figure.whole ?? sql`NULL`} AS whole, ${figure.isDoubted} AS doubted,
          ${figure.isAbsent} AS absent, ${figure.isUnlike} AS unlike FROM counted
      )
      SELECT grp, count(*) AS reports, sum(value)::DOUBLE AS value, sum(whole)::DOUBLE AS whole,
        count(*) FILTER (WHERE doubted) AS doubted, count(*) FILTER (WHERE absent) AS absent,
        count(*) FILTER (WHERE unlike) AS unlike
      FROM figure GROUP BY grp ORDER BY grp`,
    columns,
    read: (row) => ({
      group: row.text('grp'),
      reports: row.number('reports'),
      value: row.numberOrNull('value'),
      whole: row.numberOrNull('whole'),
      doubted: row.number('doubted'),
      absent: row.number('absent'),
      unlike: row.number('unlike'),
    }),
  }
}

let open: Awaited<ReturnType<typeof openOwnEmbedded>>
beforeAll(async () => {
  open = await openOwnEmbedded()
})
afterAll(() => open.engine.close())

const year = (value: number): Filter => ({ ...EMPTY_FILTER, years: { from: value, to: value } })

describe('each application once within its group', () => {
  test('all together: 9,270 received from 13 reports', () => {
    expect(open.engine.rows(sums('received'))).toMatchObject([{ group: '', reports: 13, value: 9270 }])
  })

  test('by agency every report stands for itself: 平潭 2024 218, and its 17 units 218 by their parts', () => {
    const rows = open.engine.rows(sums('received', year(2024), { by: 'agency', depth: 1 }))
    const area = rows.find((row) => row.group === '350128|government|平潭综合实验区')
    expect(area).toMatchObject({ reports: 1, value: 218 })
    const units = rows.filter((row) => row.group.startsWith('福建省/'))
    expect(units).toHaveLength(17)
    expect(units.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBe(218)
  })

  test('by level the four area offices count among townships, the departments stand in their county', () => {
    const rows = open.engine.rows(sums('received', year(2024), { by: 'level', depth: 1 }))
    expect(rows).toMatchObject([
      { group: 'city', reports: 1, value: 3525 },
      { group: 'county', reports: 1, value: 218 },
      { group: 'township', reports: 4 },
    ])
  })

  test('by place, as deep as asked', () => {
    const groups = (depth: 1 | 2 | 3) =>
      open.engine.rows(sums('received', EMPTY_FILTER, { by: 'place', depth })).map((row) => row.group)
    expect(groups(1)).toEqual(['上海市', '江苏省', '福建省', '陕西省'])
    expect(groups(3)).toContain('江苏省/宿迁市')
    expect(groups(3)).toContain('陕西省/渭南市/临渭区')
  })
})

describe('what a quantity is in a report', () => {
  const pingtan: Filter = { ...EMPTY_FILTER, agencies: ['350128|government|平潭综合实验区'] }

  test('a rate has both sides: 宿迁 2023 1,519 of 3,486', () => {
    const filter = { ...year(2023), agencies: ['321300|government|宿迁市人民政府'] }
    expect(open.engine.rows(sums('disclosure_rate', filter))).toMatchObject([{ value: 1519, whole: 3486 }])
  })

  test('documents made and newly made are one quantity; documents in force are absent before 2021', () => {
    const [made] = open.engine.rows(sums('normative.made', { ...pingtan, years: { from: 2019, to: 2020 } }))
    expect(made).toMatchObject({ reports: 2, absent: 0 })
    const [force] = open.engine.rows(sums('normative.in_force', { ...pingtan, years: { from: 2019, to: 2020 } }))
    expect(force).toMatchObject({ reports: 2, value: null, absent: 2 })
  })

  test('a doubted total is counted as such', () => {
    const filter = { ...year(2024), agencies: ['福建省/福州市/平潭综合实验区|平潭综合实验区海坛片区管理局'] }
    expect(open.engine.rows(sums('received', filter))).toMatchObject([{ value: 6, doubted: 1 }])
  })
})

test('money in another unit than the form prints is left out and counted', async () => {
  const text =
    'agency,year,form,fees.amount\n甲镇,2023,cn-2021,12.5\n乙镇,2023,cn-2021,251000元\n丙镇,2023,cn-2021,3.25万元\n'
  const { tables } = await loadDataset([{ name: 'fees.csv', bytes: new TextEncoder().encode(text), settings: {} }], {
    origin: 'opened',
    duplicates: 'first',
    scopeUnstated: 'own',
  })
  const engine = await openTestEngine()
  await engine.load(tables)
  expect(engine.rows(sums('fees.amount'))).toMatchObject([{ reports: 3, value: 15.75, unlike: 1 }])
  engine.close()
})

test('a figure names every column that it reads', () => {
  for (const id of ['received', 'completion_rate', 'normative.made', 'fees.amount']) {
    const query = sums(id)
    open.engine.run(sql`ALTER TABLE report RENAME TO whole`)
    open.engine.run(sql`CREATE OR REPLACE VIEW report AS SELECT ${join(query.columns.map(ident))} FROM whole`)
    expect(() => open.engine.rows(query)).not.toThrow()
    open.engine.run(sql`DROP VIEW report`)
    open.engine.run(sql`ALTER TABLE whole RENAME TO report`)
  }
})
