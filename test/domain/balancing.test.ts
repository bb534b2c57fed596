import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flagsOf } from '../../src/domain/checks.ts'
import { balancingChanges } from '../../src/domain/rules/balancing.ts'
import { EMBEDDED, embedded } from './embeddedReports.ts'
import { printed } from './printedReport.ts'

const told = (nameEnd: string, year: number) =>
  balancingChanges(embedded(nameEnd, year)).map(({ cell, from, to }) => [
    cell,
    from.state === 'number' ? from.value : from.state,
    to,
  ])

describe('the change of one cell that makes every equation hold', () => {
  test('海坛片区 2021: a decision booked under persons; with 0 in its place all seven columns and every row hold', () => {
    expect(flagsOf(embedded('海坛片区管理局', 2021)).map(({ equation }) => equation)).toEqual([
      'row:decided',
      'column:person',
      'official:person',
    ])
    expect(told('海坛片区管理局', 2021)).toEqual([['app.decided.person', 1, 0]])
  })

  test('社会事业局 2024: 13 + 0 + 4 + 2 suits against 15; three cells could be the wrong one', () => {
    expect(told('社会事业局', 2024)).toEqual([
      ['suit_after.upheld', 13, 9],
      ['suit_after.other', 4, 0],
      ['suit_after.total', 15, 19],
    ])
  })

  test('海坛片区 2024: a whole column of totals prints 0, which no single cell mends', () => {
    expect(told('海坛片区管理局', 2024)).toEqual([])
  })

  test('a report that breaks nothing needs no change', () => {
    expect(EMBEDDED.filter((report) => flagsOf(report).length === 0).flatMap(balancingChanges)).toEqual([])
  })

  test('whatever is named leaves nothing broken, in every report that breaks something', () => {
    for (const report of EMBEDDED) {
      for (const { cell, to } of balancingChanges(report)) {
        const changed = {
          form: report.form,
          cell: (id: string) => (id === cell ? ({ state: 'number', value: to } as const) : report.cell(id)),
        }
        expect(flagsOf(changed)).toEqual([])
      }
    }
  })
})

test('a slip in one cell of a report that balanced is among the changes that mend it', () => {
  const slip = fc.record({ person: fc.nat(20), company: fc.nat(20), off: fc.integer({ min: 1, max: 9 }) })
  fc.assert(
    fc.property(slip, ({ person, company, off }) => {
      const row = (name: string) => ({
        [`app.${name}.person`]: String(person),
        [`app.${name}.company`]: String(company),
        [`app.${name}.total`]: String(person + company),
      })
      const sound = { ...row('received'), ...row('granted'), ...row('decided') }
      expect(flagsOf(printed(sound, { otherwise: '0' }))).toEqual([])
      const slipped = printed({ ...sound, 'app.received.person': String(person + off) }, { otherwise: '0' })
      // The row and the column of persons are broken: the one cell in both is the one that slipped.
      expect(balancingChanges(slipped).map(({ cell, to }) => [cell, to])).toEqual([['app.received.person', person]])
    }),
  )
})
