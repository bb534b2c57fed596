import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, openFiles, ready, test, visit } from './fixtures.ts'

// Odd and hostile files that none of us wrote; a clone of the project does not have them.
const INPUTS = '../shared/inputs'

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

/** Names repeat between folders; the page tells files apart by name, so the folder goes into it. */
const upload = (path: string) => ({
  name: relative(INPUTS, path).replaceAll('/', '__'),
  mimeType: 'application/octet-stream',
  buffer: readFileSync(path),
})

test.describe('files found in the wild', () => {
  test.skip(!existsSync(INPUTS), `skipped: ${INPUTS} is not here`)
  test.setTimeout(300_000)

  for (const folder of ['csv', 'encodings', 'parquet', 'xlsx', 'docx', 'payloads']) {
    test(`${folder}: each is read with a balanced ledger or refused with the reason, and a good file opens afterwards`, async ({
      page,
    }) => {
      const paths = filesBelow(join(INPUTS, folder))
      await visit(page, '?v=1&view=data')
      await page.locator('input[type=file][multiple]').setInputFiles(paths.map(upload))
      await expect(page.locator('html')).toHaveAttribute('data-state', 'ready', { timeout: 240_000 })
      const ledgers = page.getByRole('group', { name: /__.*/ })
      const read = await ledgers.count()
      const balanced = await ledgers.filter({ hasText: '账目相符' }).count()
      expect(balanced).toBe(read)
      const shown = await page.getByRole('alert').count()
      const more = /另有 ([\d,]+) 项/.exec(await page.locator('body').innerText())?.[1]?.replaceAll(',', '') ?? '0'
      const told = shown + Number(more)
      console.log(`${folder}: ${paths.length} files, ${read} read with a balanced ledger, ${told} problems told`)
      // What is not read is told, and so is what is read and holds no reports.
      expect(told).toBeGreaterThanOrEqual(paths.length - read)
      await ready(page)
      await openFiles(page, ['data/reports.csv'])
      await expect(page.getByRole('banner')).toContainText('128')
    })
  }
})
