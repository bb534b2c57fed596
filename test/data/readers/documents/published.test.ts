import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../../src/data/readers/read.ts'
import { ALL_CELLS } from '../../../../src/domain/forms/cells.ts'
import { REAL_RECORDS } from '../../../domain/realReports.ts'

// Reports as they were published. They are read where they lie and are no part of the project.
const FOLDER = '../shared/reports'
const hasReports = existsSync(FOLDER)
if (!hasReports) console.info(`${FOLDER} is not there: published documents are skipped`)

async function published(name: string) {
  const result = await readTable({ name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) })
  if (!result.ok) throw new Error(`${name}: ${result.problem.reason}`)
  const { header, columns } = result.table
  return { ...result.table, text: (one: string) => columns[header.indexOf(one)]?.[0] }
}

describe.skipIf(!hasReports)('published documents', () => {
  test('the page of 阎村镇 2021 as text: 200 of 200 cells as transcribed, reviews blank, 0 applications told', async () => {
    const { text, rejected, problems, header } = await published('linwei-yancun-2021.txt')
    const row = REAL_RECORDS.find((record) => record['agency']?.endsWith('阎村镇人民政府'))
    const cells = ALL_CELLS.filter((cell) => header.includes(cell))
    expect(cells).toHaveLength(200)
    expect(cells.map((cell) => [cell, text(cell)])).toEqual(cells.map((cell) => [cell, row?.[cell] ?? '']))
    expect([text('review.total'), text('suit_direct.total')]).toEqual(['', '0'])
    expect([text('agency'), text('year'), text('text.received')]).toEqual(['临渭区阎村镇人民政府', '2021', '0'])
    expect([rejected, problems]).toEqual([[], []])
  })

  test('阎村镇 is found in the list by its county, and what tells it stands beside it', async () => {
    const { text, document } = await published('linwei-yancun-2021.txt')
    const place = ['code', 'province', 'city', 'county', 'level', 'kind', 'parent'].map(text)
    expect(place).toEqual(['610502114', '陕西省', '渭南市', '临渭区', 'township', 'government', '临渭区'])
    expect(document?.who?.code).toEqual({
      value: '610502114',
      confidence: 'likely',
      evidence: [{ text: '陕西省渭南市临渭区阎村镇 610502114', at: 'division list' }],
    })
    // The title names the agency alone; the year is in it and in sentences that begin with it.
    expect(document?.who?.agency).toMatchObject({ confidence: 'likely', evidence: [{ at: 1 }] })
    expect(document?.who?.year).toMatchObject({ value: 2021, confidence: 'certain' })
    expect(document?.told?.received).toMatchObject({ value: 0, sentence: '2021 年度，我镇受理依申请公开 0 件' })
    expect(text('text.sentences')).toBe('2021 年度，我镇受理依申请公开 0 件。')
  })

  test('洪泽 2023 as text taken from its PDF: every cell as transcribed, 21 applications told', async () => {
    const { text, rejected, problems, header, document } = await published('hongze-2023.txt')
    const row = REAL_RECORDS.find((record) => record['agency']?.includes('洪泽'))
    const cells = ALL_CELLS.filter((cell) => header.includes(cell))
    expect(cells.length).toBe(186)
    expect(cells.map((cell) => [cell, text(cell)])).toEqual(cells.map((cell) => [cell, row?.[cell] ?? '']))
    expect(ALL_CELLS.filter((cell) => !header.includes(cell) && (row?.[cell] ?? '') !== '')).toEqual([])
    expect([text('year'), text('text.received'), rejected, problems]).toEqual(['2023', '21', [], []])
    expect([text('agency'), text('code'), text('county')]).toEqual(['洪泽区人民政府', '320813', '洪泽区'])
    expect(document?.who?.agency.confidence).toBe('certain')
    expect(document?.who?.year.confidence).toBe('certain')
  })

  test('洪泽 2023 as PDF: each of its 186 cells, whose it is and what its text tells as in its text, and as transcribed', async () => {
    const [pdf, text] = [await published('hongze-2023.pdf'), await published('hongze-2023.txt')]
    const row = REAL_RECORDS.find((record) => record['agency']?.includes('洪泽'))
    const cells = ALL_CELLS.filter((cell) => pdf.header.includes(cell))
    expect(cells.length).toBe(186)
    expect(cells.map((cell) => [cell, pdf.text(cell)])).toEqual(cells.map((cell) => [cell, row?.[cell] ?? '']))
    // The text is cut into lines within its sentences.
    const alike = pdf.header.filter((one) => one !== 'text.sentences')
    expect(alike.map((one) => [one, pdf.text(one)])).toEqual(alike.map((one) => [one, text.text(one)]))
    expect(pdf.text('text.sentences')).toBe('2023年全区受理政府信息公开申请 21件，均在法定期限答复。')
    expect(text.text('text.sentences')).toBe('2023 年全区受理政府信息公开申请 21 件。')
    expect(text.header.filter((one) => !pdf.header.includes(one))).toEqual([])
    expect([pdf.format, pdf.encoding, pdf.rejected, pdf.problems]).toEqual(['pdf', null, [], []])
  })

  test('the official form in Word: all cells blank, none 0', async () => {
    const { text, header } = await published('official-2021-template.docx')
    const cells = ALL_CELLS.filter((cell) => header.includes(cell))
    expect([cells.length, new Set(cells.map(text))]).toEqual([200, new Set([''])])
  })
})
