import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type Page } from '@playwright/test'
import { loadDataset } from '../../src/data/load.ts'
import { partsOf } from '../../src/data/publishedParts.ts'
import { writeStoredSet } from '../../src/data/storedSet.ts'
import { HOSTED } from '../../src/publish/storeAnswers.ts'
import { version } from '../../src/publish/version.ts'
import { farApart, sumOf } from '../data/columnwise/farApart.ts'
import { serveFolder, type FolderServer } from '../serveFolder.ts'
import { expect, settled } from './fixtures.ts'

const PATH = 'data/many.parquet'
const file = { name: 'many.parquet', bytes: farApart() }
let folder = ''
let server: FolderServer

/** A site that was published with this file and without any answers: all come from what the engine reads. */
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'))
  cpSync('dist', folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  for (const name of ['data', 'stored']) mkdirSync(join(folder, name))
  const [{ dataset }, parts] = [await loadDataset([{ ...file, settings: {} }], HOSTED), await partsOf(file, HOSTED, 1)]
  writeFileSync(join(folder, PATH), file.bytes)
  const set = { dataset, answers: new Map(), ...(parts && { parts }) }
  writeFileSync(join(folder, 'stored/many.json'), writeStoredSet(set, version()))
  const index = join(folder, 'index.html')
  const head = `<meta name="dataset" content="${PATH}"><link data-stored-for="${PATH}" href="./stored/many.json"></head>`
  writeFileSync(index, readFileSync(index, 'utf8').replace('</head>', head))
  server = await serveFolder(folder)
})
test.afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const received = (page: Page) => page.getByRole('region', { name: '新收申请', exact: true })
const sentOfFile = () => server.sent.filter(({ path }) => path.endsWith(PATH))

test('of a published file only the parts are fetched that the figures need, and the figures are right', async ({
  page,
}) => {
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(server.origin)
  await settled(page)
  await expect(received(page)).toContainText(sumOf('app.received.total').toLocaleString('en'), { timeout: 30_000 })
  const sent = sentOfFile()
  expect(sent.filter(({ isPart }) => isPart !== true)).toEqual([])
  expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(file.bytes.length * 0.75)
  expect(complaints).toEqual([])

  // Another day's file lies there now: what is asked for later is not taken from it.
  utimesSync(join(folder, PATH), new Date(0), new Date(0))
  await page.evaluate(() => {
    history.pushState(null, '', '?v=1&view=disputes')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await expect(page.getByRole('alert').first()).toContainText('网站上的数据文件已更换', { timeout: 30_000 })
})
