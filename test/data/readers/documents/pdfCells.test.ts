import { expect, test } from 'vitest'
import { readPdf } from '../../../../src/data/readers/documents/pdf.ts'
import { pdfFile, type PlacedText } from './pdfFile.ts'

const text = (said: string, x: number, y: number, size = 10): PlacedText => ({ text: said, x, y, size, isLoose: false })

/** Two columns from 100 to 200 and on to 300, two rows from 700 down to 680 and on to 660. */
const GRID =
  '100 700 m 300 700 l 100 680 m 300 680 l 100 660 m 300 660 l 100 700 m 100 660 l 200 700 m 200 660 l 300 700 m 300 660 l S'

/** What the four cells of the table say. */
async function cellsOf(texts: readonly PlacedText[], drawing = GRID, turned = 0): Promise<readonly string[]> {
  const { blocks } = await readPdf(pdfFile([{ texts: [text('年报的表格', 100, 720), ...texts], drawing }], { turned }))
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map((cell) => cell.text) : []))
}

test('each text is in its cell, and a cell without one is blank', async () => {
  expect(await cellsOf([text('12', 110, 685), text('3', 250, 665)])).toEqual(['12', '', '', '3'])
})

test.each([90, 180, 270])(
  'a page whose text stands upright only when it is turned by %i degrees is turned',
  async (turned) => {
    expect(await cellsOf([text('12', 110, 685), text('3', 250, 665)], GRID, turned)).toEqual(['12', '', '', '3'])
  },
)

test('a figure printed twice to be bold is one; two different figures over each other are a mark', async () => {
  expect(await cellsOf([text('11', 110, 685), text('11', 110.3, 685)])).toEqual(['11', '', '', ''])
  const [over] = await cellsOf([text('5', 110, 685), text('8', 111, 685)])
  expect(over).toContain('？')
})

test('digits of two sizes or heights in one number are a mark: 5 with a note 2 is not 52', async () => {
  expect((await cellsOf([text('5', 110, 685), text('2', 115, 688, 6)]))[0]).toContain('？')
  expect((await cellsOf([text('5', 110, 685), text('2', 115, 687)]))[0]).toContain('？')
})

test('a figure that runs over the edge of its cell is a mark in both', async () => {
  expect((await cellsOf([text('123456', 185, 685)])).slice(0, 2)).toEqual(['123？', '456？'])
})

test('a figure that stands for two rows, between which a line is lost, is a mark', async () => {
  const lost = GRID.replace('100 680 m 300 680 l', '100 680 m 200 680 l')
  const labels = [text('行政许可', 110, 685), text('行政处罚', 110, 665)]
  expect(await cellsOf([...labels, text('7', 250, 676)], lost)).toEqual(['行政许可', '7？', '行政处罚'])
})

test('characters of a leaning watermark are left out, but for digits, which make the cell a mark', async () => {
  const leaning = (said: string) => ({ ...text(said, 130, 685), leans: true })
  expect(await cellsOf([text('12', 110, 685), leaning('样')])).toEqual(['12', '', '', ''])
  expect((await cellsOf([text('12', 110, 685), leaning('3')]))[0]).toBe('12？')
})
