import { beforeAll, expect, test, vi } from 'vitest'
import '../../src/ui/theme.css'
import { workspace } from '../../src/app/boot.ts'
import { takeFigures } from '../../src/app/offStage/takeFigures.tsx'
import { DEFAULT_QUESTION, FIRST_STANDING, type Question } from '../../src/domain/question.ts'

/** Views are made one after the other, also on a busy machine. */
const LONG = 60_000

const asked = (change: Partial<Question>): Question => ({ ...DEFAULT_QUESTION, ...change })

beforeAll(() => workspace.getState().open([], 'replace'))

test(
  'a figure of another view and language is made again with its words, its chart and its numbers',
  async () => {
    const [title, address, focus] = [document.title, location.href, document.activeElement]
    const [zh, en] = await takeFigures(
      (['zh', 'en'] as const).map((lang) => ({ question: asked({ lang }), figure: 'trend' })),
    )
    if (!zh?.ok || !en?.ok) throw new Error(JSON.stringify([zh, en]))
    expect(zh.figure.words).toMatchObject({ lang: 'zh', title: '新收申请以 2024 年最多，为 3,743 件' })
    expect(en.figure.words.lang).toBe('en')
    expect(en.figure.words.title).toContain('3,743')
    expect(zh.figure.drawings).toHaveLength(1)
    expect(zh.figure.drawings[0]?.()).not.toBeNull()
    // The received requests of Suqian's own report of 2024, as data/reports.csv has them, are in the table.
    expect(JSON.stringify(zh.figure.file?.().table.rows)).toContain('3743')
    expect([document.title, location.href, document.activeElement]).toEqual([title, address, focus])
    expect(document.querySelector('[inert]')).toBeNull()
  },
  LONG,
)

test(
  'several figures of a view, one as a table, and under a filter; what the data lack is left out and named',
  async () => {
    const tables = { ...FIRST_STANDING, tables: ['trend'] }
    const [table, filtered, lost] = await takeFigures([
      { question: asked({ standing: { overview: tables } }), figure: 'trend' },
      {
        question: asked({ view: 'outcomes', filter: { ...DEFAULT_QUESTION.filter, places: ['某省'] } }),
        figure: 'endings',
      },
      { question: asked({}), figure: 'no-such-figure' },
    ])
    if (!table?.ok) throw new Error(JSON.stringify(table))
    // The years as the table on the page has them, whose code came for it.
    const lines = table.figure.drawings.map((ask) => ask())
    expect(JSON.stringify(lines.map((drawn) => drawn && 'lines' in drawn && drawn.lines()))).toContain('3,743')
    expect(filtered).toMatchObject({ ok: true, problems: [{ kind: 'addressPart', part: 'place', value: '某省' }] })
    expect(lost).toEqual({ ok: false, why: 'absent', detail: 'no-such-figure' })
  },
  LONG,
)

test(
  'a pivot table as a picture is made with its chart, though the code of charts comes for it',
  async () => {
    const pivot = { ...DEFAULT_QUESTION.pivot, picture: 'lines' as const }
    const [taken] = await takeFigures([{ question: asked({ view: 'pivot', pivot }), figure: 'pivot' }])
    if (!taken?.ok) throw new Error(JSON.stringify(taken))
    expect(taken.figure.drawings.length).toBeGreaterThan(0)
    expect(taken.figure.drawings.every((ask) => 'option' in (ask() ?? {}))).toBe(true)
  },
  LONG,
)

test(
  'figures asked for together are of the same data: where others become open meanwhile, none is made',
  async () => {
    const { dataset, stored } = workspace.getState()
    const [embedded] = workspace.getState().sources
    if (!dataset || !embedded) throw new Error('nothing is open')
    const taking = takeFigures([
      { question: asked({}), figure: 'trend' },
      { question: asked({ view: 'outcomes' }), figure: 'endings' },
    ])
    await vi.waitUntil(() => document.querySelector('[inert]'), { interval: 5 })
    workspace.getState().showStored({ dataset, answers: stored?.answers ?? new Map() }, () => Promise.resolve(embedded))
    expect(await taking).toMatchObject([
      { ok: false, why: 'failed' },
      { ok: false, why: 'failed' },
    ])
    await workspace.getState().filled()
  },
  LONG,
)

test(
  'a figure of data shown by what is stored of them waits for their file: it is never one of what the engine held before',
  async () => {
    const { dataset, sources } = workspace.getState()
    const [embedded] = sources
    if (!dataset || !embedded) throw new Error('nothing is open')
    const small = new File(['机关,年份,app.received.total\n甲镇,2023,5\n'], 'small.csv')
    await workspace.getState().open([{ file: small, settings: {}, from: 'opened' }], 'replace')
    workspace.getState().showStored({ dataset, answers: new Map() }, () => Promise.resolve(embedded))
    const [taken] = await takeFigures([{ question: asked({}), figure: 'trend' }])
    // Suqian's own report of 2024, as above.
    expect(taken).toMatchObject({ ok: true, figure: { words: { title: '新收申请以 2024 年最多，为 3,743 件' } } })
  },
  LONG,
)
