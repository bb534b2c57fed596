import { expect, test } from 'vitest'
import { CN_2021 } from '../../src/domain/forms/cn2021.ts'
import type { FileSettings } from '../../src/domain/mapping.ts'
import { officialTables, PLAIN } from './readers/documents/official.ts'
import { asHtml } from './readers/documents/written.ts'
import { load, rowsOf } from './reports.ts'

const page = (title: string) =>
  new TextEncoder().encode(
    asHtml({
      title: [title, '2023年政府信息公开工作年度报告'],
      paragraphs: ['一、总体情况'],
      tables: officialTables(CN_2021, () => '0', PLAIN),
    }),
  )

/** The report that a page becomes, and the state of its document. */
async function read(title: string, corrections: FileSettings['corrections'] = {}) {
  const loaded = await load({ name: 'page.html', bytes: page(title), settings: { corrections } })
  return { report: rowsOf(loaded, 'report')[0], document: loaded.dataset.files[0]?.document }
}

// The list of 2023 has 临渭区 as 610502, in it 114阎村镇 and 105交斜镇; another 阎村镇 is 110111101, in 房山区.
test('a corrected agency brings its own code and place, and the dataset says what was read', async () => {
  expect((await read('渭南市临渭区交斜镇人民政府')).report).toMatchObject({ code: '610502105' })
  const { report, document } = await read('渭南市临渭区交斜镇人民政府', { agency: '阎村镇人民政府' })
  expect(report).toMatchObject({
    agency: '阎村镇人民政府',
    code: '610502114',
    province: '陕西省',
    city: '渭南市',
    county: '临渭区',
    corrected: expect.stringContaining('code=610502105'),
  })
  expect(document?.corrections).toEqual({ agency: '阎村镇人民政府' })
  expect(document?.followed).toEqual({ code: '610502114' })
})

test('what the reader said of the place itself does not follow', async () => {
  const corrections = { agency: '阎村镇人民政府', code: '999', county: '某区' }
  const { report, document } = await read('渭南市临渭区交斜镇人民政府', corrections)
  expect(report).toMatchObject({ code: '999', county: '某区', city: '渭南市' })
  expect(document?.followed).toBeUndefined()
})

test('where the corrected name is in no list, the code of the other agency does not stay', async () => {
  const { report } = await read('渭南市临渭区交斜镇人民政府', { agency: '某某高新技术产业园区' })
  expect(report).toMatchObject({ agency: '某某高新技术产业园区', code: '' })
})

test('without another name nothing follows', async () => {
  const { document } = await read('渭南市临渭区交斜镇人民政府', { year: '2022' })
  expect(document?.followed).toBeUndefined()
})
