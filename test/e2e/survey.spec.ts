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
      // Many files are a line, a table, and the one that is chosen; what is in each of their ledgers is tested without a page.
      const line = /已读入 ([\d,]+) 个文件.*未能读取 ([\d,]+) 个/u.exec(await page.getByRole('main').innerText())
      if (line) {
        const [read = 0, refused = 0] = line.slice(1).map((text) => Number(text.replaceAll(',', '')))
        console.log(`${folder}: ${paths.length} files, ${read} read, ${refused} refused`)
        // The dataset that comes with the page stays beside files that hold no reports.
        expect([paths.length, paths.length + 1]).toContain(read + refused)
        await page.getByText(`未能读取的文件：${refused} 个`).click()
        await page
          .getByRole('button', { name: /^查看文件：.*__/u })
          .first()
          .click()
      }
      const ledgers = page.getByRole('group', { name: /__.*/ })
      const read = await ledgers.count()
      if (line) expect(read).toBe(1)
      expect(await ledgers.filter({ hasText: '账目相符' }).count()).toBe(read)
      if (!line) {
        // The words for what is wrong with files come when something is.
        const told = async () => {
          const more = /另有 (\d+) 项/u.exec(await page.locator('body').innerText())?.[1] ?? '0'
          return (await page.getByRole('alert').count()) + Number(more)
        }
        // What is not read is told, and so is what is read and holds no reports.
        await expect.poll(told).toBeGreaterThanOrEqual(paths.length - read)
      }
      await ready(page)
      await openFiles(page, ['data/reports.csv'])
      await expect(page.getByRole('banner')).toContainText('128')
    })
  }
})
