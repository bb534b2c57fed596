import { expect, test } from 'vitest'
import { lineLegend, lines, type LinesModel } from '../../../src/ui/chart/lines.ts'
import { PALETTES } from '../../../src/ui/chart/palette.ts'
import type { ShownFigure } from '../../../src/ui/figures.ts'
import { bothLanguages } from '../../../src/ui/picture/bothLanguages.ts'
import { briefingPage, type BriefingPart } from '../../../src/ui/picture/briefingPage.ts'
import type { Lang } from '../../../src/ui/text/texts.ts'

const HOSTILE = '<script>alert(1)</script>&"\''
const model: LinesModel = {
  years: [2023, 2024],
  measure: 'count',
  lines: [
    {
      key: 'a',
      name: HOSTILE,
      points: [
        { year: 2023, value: 0 },
        { year: 2024, value: null },
      ],
    },
  ],
}

const figure = (lang: Lang, title: string, hasChart = true, drawn = model): ShownFigure => ({
  name: 'trend',
  words: { lang, title, subtitle: HOSTILE, summary: `${title}.`, notes: ['n = 1', HOSTILE] },
  n: 'n = 1',
  source: HOSTILE,
  caveats: [],
  drawings: hasChart
    ? [
        () => ({
          option: (palette, width) => lines(drawn, palette, width),
          height: () => 200,
          legend: (width) => lineLegend(drawn, width),
          colours: [],
          summary: title,
        }),
      ]
    : [],
  file: () => ({ name: title, table: { header: ['agency', '2023', '2024'], rows: [[HOSTILE, 0, null]] } }),
  waiting: false,
})

const part = (lang: Lang): BriefingPart => ({
  lang,
  title: `Briefing ${lang}`,
  lines: ['2026-02-01', '0123456789ab'],
  contents: 'Contents',
  table: (rows) => `Table (${rows})`,
  figures: [
    { figure: figure(lang, `First ${lang}`), note: `${HOSTILE} noted` },
    { figure: figure(lang, `Second ${lang}`, false), note: '' },
  ],
})

const page = briefingPage([part('zh'), part('en')], PALETTES.light)

test('a briefing holds its figures in order, each once a language, and a list that leads to them', () => {
  const headings = [...page.matchAll(/<h2 id="([\w-]+)-title">(.*?)<\/h2>/g)].map(([, id, said]) => [id, said])
  expect(headings).toEqual([
    ['zh-1', '1. First zh'],
    ['zh-2', '2. Second zh'],
    ['en-1', '1. First en'],
    ['en-2', '2. Second en'],
  ])
  const links = [...page.matchAll(/<a href="#([\w-]+)">/g)].map(([, id]) => id)
  expect(links).toEqual(headings.map(([id]) => id))
  expect(page.match(/<section lang="[\w-]+">/g)).toEqual(['<section lang="zh-CN">', '<section lang="en">'])
  expect(page).toContain('<html lang="zh-CN">')
})

test('nothing in it runs or is fetched, whatever names and notes are', () => {
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).not.toMatch(/<script|<img|<link|<iframe|\son\w+=|javascript:/i)
  expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:|url\((?!#)/)
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;' noted")
})

test('every table is whole: a zero stays a zero, a blank a blank; it is folded away only under a picture', () => {
  expect(page.match(/<td>0<\/td><td><\/td>/g)).toHaveLength(4)
  expect(page.match(/<details><summary>Table \(1\)<\/summary>/g)).toHaveLength(2)
  expect(page.match(/<div class="\w+" role="img"/g)).toHaveLength(4)
})

test('one figure in two languages is one page with a heading, a picture and a table in each', () => {
  const both = bothLanguages(figure('en', 'Received'), figure('zh', '新收'), PALETTES.light)
  expect(both).toContain('<html lang="en">')
  expect(both.indexOf('<section lang="en">')).toBeLessThan(both.indexOf('<section lang="zh-CN">'))
  expect([...both.matchAll(/<h1 .*?>(.*?)<\/h1>/g)].map(([, said]) => said)).toEqual(['Received', '新收'])
  expect(both.match(/<table>/g)).toHaveLength(2)
  expect(both).not.toContain('<details>')
})

test('two languages weigh together: each is drawn for phones only where the whole page is small', () => {
  // Of 300 points the drawings for wide pages and for phones fit a page of one language, and do not fit one of two.
  const drawn: LinesModel = {
    ...model,
    years: Array.from({ length: 30 }, (_, i) => 1995 + i),
    lines: Array.from({ length: 10 }, (_, i) => ({
      key: `line ${i}`,
      name: `机关 ${i}`,
      points: Array.from({ length: 30 }, (_at, j) => ({ year: 1995 + j, value: (i * 37 + j * 91) % 1009 })),
    })),
  }
  const [en, zh] = [figure('en', 'Received', true, drawn), figure('zh', '新收', true, drawn)]
  const both = bothLanguages(en, zh, PALETTES.light)
  expect(new TextEncoder().encode(both).length).toBeLessThan(150_000)
  expect(both.match(/<div class="\w+" role="img"/g)).toEqual(Array(2).fill('<div class="always" role="img"'))
  const one = briefingPage([{ ...part('en'), figures: [{ figure: en, note: '' }] }], PALETTES.light)
  expect(one).toContain('<div class="narrow" role="img"')
  const small = bothLanguages(figure('en', 'Received'), figure('zh', '新收'), PALETTES.light)
  expect(small.match(/<div class="narrow" role="img"/g)).toHaveLength(2)
})
