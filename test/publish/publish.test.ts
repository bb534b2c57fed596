import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readStoredSet } from '../../src/data/storedSet.ts'
import { stillKey } from '../../src/domain/stillKey.ts'
import { publish } from '../../src/publish/publish.ts'
import { writeSite } from '../../src/publish/site.ts'
import { readWorker, writeWorker } from '../../src/publish/workerFile.ts'

const VERSION = '0.0.0 (test)'
const PAGE =
  '<!doctype html>\n<html>\n  <head>\n    <link rel="preload" data-stored-for="" href="./a.json">\n  </head>\n</html>\n'

let folder = ''
let site = ''
const said: string[] = []
const at = (path: string) => join(folder, path)
const press = { built: '', version: VERSION, day: '2026-01-31', say: (line: string) => void said.push(line) }
const read = (path: string) => readFileSync(join(site, path), 'utf8')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-'))
  site = at('site')
  press.built = at('built')
  mkdirSync(at('built/assets'), { recursive: true })
  for (const page of ['index.html', 'embed.html']) writeFileSync(at(`built/${page}`), PAGE)
  writeFileSync(at('built/_headers'), '/*\n')
  writeFileSync(at('built/index.html.br'), 'of the page as it was built')
  for (const name of ['view-1.js', 'stored-1.json', 'reports-1.csv']) writeFileSync(at(`built/assets/${name}`), name)
  writeWorker(at('built'), 'run()', ['assets/view-1.js', 'assets/stored-1.json', 'assets/reports-1.csv'])
  writeFileSync(at('views.json'), JSON.stringify([{ name: 'requests', link: '?v=1&view=trends&years=2021-2024' }]))
  await publish({ data: 'data/reports.csv', views: at('views.json'), out: site, url: 'https://a.example/lens/' }, press)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DATA = 'data/reports-d586e00f3fe9.csv'

test('without a list of views each that has a figure is published as it first opens', async () => {
  await publish({ data: 'data/reports.csv', views: null, out: at('all'), url: null }, press)
  const named = readdirSync(at('all/figures')).flatMap((name) => /^(.+)\.en\.html$/.exec(name)?.[1] ?? [])
  expect(named).toEqual(expect.arrayContaining(['overview', 'zeros', 'trends', 'outcomes', 'disputes', 'compare']))
  expect(named).not.toContain('audit')
}, 120_000)

describe('a publication of one view of the embedded dataset', () => {
  test('holds the page, the data under their fingerprint, and what is stored of them', () => {
    expect(read('_headers')).toBe('/*\n')
    expect(read(DATA)).toBe(readFileSync('data/reports.csv', 'utf8'))
    const set = readStoredSet(read('stored/reports-d586e00f3fe9.json'), VERSION)
    expect(set?.dataset).toMatchObject({ origin: 'hosted', reports: 128, fingerprint: 'd586e00f3fe9' })
    expect(read('index.html')).toContain(`<meta name="dataset" content="${DATA}">`)
    expect(read('index.html')).toContain(`data-stored-for="${DATA}" href="./stored/reports-d586e00f3fe9.json"`)
    expect(read('index.html')).not.toContain('a.json')
  })

  test('keeps its own data for the time without a network, not those that the page was built with', () => {
    const worker = readWorker(site)
    expect(worker?.code).toBe('run()')
    expect(worker?.build.first).toEqual([
      'embed.html',
      'index.html',
      'assets/view-1.js',
      'stored/reports-d586e00f3fe9.json',
      DATA,
    ])
    expect(worker?.build.version).not.toBe(readWorker(press.built)?.build.version)
  })

  test('is stored compressed as well: the page as it was published, data, stored results, pictures and stills', () => {
    const text = (path: string) => brotliDecompressSync(readFileSync(join(site, `${path}.br`))).toString()
    const still = 'stills/requests-d586e00f3fe9.zh.light.html'
    for (const path of ['embed.html', DATA, 'stored/reports-d586e00f3fe9.json', 'figures/requests.zh.page.svg', still])
      expect(text(path)).toBe(read(path))
    // Too small to be compressed, it is not sent as it was before.
    expect(existsSync(join(site, 'index.html.br'))).toBe(false)
  })

  test('holds the figure in both languages as a page and as pictures, with source, fingerprint and day', () => {
    const files = readdirSync(join(site, 'figures'))
    for (const lang of ['zh', 'en']) {
      for (const kind of ['html', 'slide.svg', 'page.svg', 'phone.svg'])
        expect(files).toContain(`requests.${lang}.${kind}`)
      expect(read(`figures/requests.${lang}.html`)).toContain('d586e00f3fe9')
      expect(read(`figures/requests.${lang}.page.svg`)).toContain('2026-01-31')
    }
    // 2021 to 2024 of all reports, each application once: 74, 70, 3,613 and 3,743 (test/e2e/taken.spec.ts adds all seven up).
    for (const total of ['3613', '3743']) expect(read('figures/requests.zh.html').replaceAll(',', '')).toContain(total)
  })

  test('finds the figure by the address of a frame, in either light, and it is the same as its page', () => {
    const stills = /id="stills">(.*?)<\/script>/.exec(read('embed.html'))?.[1] ?? ''
    const files: unknown = JSON.parse(stills)
    const address = `?v=1&view=trends&data=${DATA}&made=d586e00f3fe9&years=2021-2024`
    expect(files).toMatchObject({
      [stillKey(address, 'light')]: 'stills/requests-d586e00f3fe9.zh.light.html',
      [stillKey(`${address}&lang=en&theme=dark`, 'light')]: 'stills/requests-d586e00f3fe9.en.dark.html',
    })
    const title = /<h1[^>]*>(.*?)<\/h1>/.exec(read('figures/requests.zh.html'))?.[1] ?? ''
    expect(title).not.toBe('')
    expect(read('stills/requests-d586e00f3fe9.zh.light.html')).toContain(title)
    // What the frame says while the live figure comes, and where it does not, is in the figure's own language.
    expect(read('stills/requests-d586e00f3fe9.zh.light.html')).toContain(
      'data-loading="正在载入图表" data-failed="互动图表未能载入',
    )
    expect(read('stills/requests-d586e00f3fe9.en.dark.html')).toContain(
      'data-failed="The interactive figure could not be loaded;',
    )
    expect(read('figures/index.html')).toContain('requests.zh.slide.svg')
    expect(read('figures/index.html')).toContain('https://a.example/lens/embed.html?v=1')
  })
})

describe('nothing is written where something is wrong', () => {
  const attempt = (views: unknown, out = at('other')) => {
    writeFileSync(at('wrong.json'), JSON.stringify(views))
    return publish({ data: 'data/reports.csv', views: at('wrong.json'), out, url: null }, press)
  }

  test('a figure that the view does not have, with those it has', async () => {
    await expect(attempt([{ name: 'a', link: '?view=trends&figure=moon' }])).rejects.toThrow(
      /no figure moon; it has trend/,
    )
    expect(existsSync(at('other'))).toBe(false)
  })

  test('a year that the data do not have', async () => {
    await expect(attempt([{ name: 'a', link: '?view=trends&years=1999' }])).rejects.toThrow('years=1999')
  })

  test('a folder of something else; an earlier publication is replaced', async () => {
    mkdirSync(at('mine'))
    writeFileSync(at('mine/thesis.txt'), 'years of work')
    const write = (out: string, path: string, stills: Record<string, string> = {}) =>
      writeSite({
        out,
        built: press.built,
        files: [path, 'd', 's'].map((name) => ({ path: name, content: '' })),
        stored: { path: 'd', file: 's', isInParts: false },
        stills,
      })
    await expect(write(at('mine'), 'figures/a.html')).rejects.toThrow('holds other files')
    expect(readFileSync(at('mine/thesis.txt'), 'utf8')).toBe('years of work')
    await write(at('twice'), 'figures/first.html', { a: 'stills/a.html' })
    await write(at('twice'), 'figures/second.html', { b: 'stills/b.html' })
    expect(readdirSync(at('twice/figures'))).toEqual(['second.html'])
    // Frames of the first stand in articles: they are found as before.
    const stills = /id="stills">(.*?)<\/script>/.exec(readFileSync(at('twice/embed.html'), 'utf8'))?.[1] ?? ''
    expect(JSON.parse(stills)).toEqual({ a: 'stills/a.html', b: 'stills/b.html' })
    expect(statSync(at('twice')).mode & 0o777).toBe(0o755)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  test('a file that is not there, or holds no report', async () => {
    await expect(publish({ data: at('none.csv'), views: null, out: at('other'), url: null }, press)).rejects.toThrow(
      'there is no',
    )
    writeFileSync(at('empty.csv'), '\n')
    await expect(publish({ data: at('empty.csv'), views: null, out: at('other'), url: null }, press)).rejects.toThrow(
      /empty/i,
    )
  })
})
