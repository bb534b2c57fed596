import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { ToReview } from '../../src/app/ToReview.tsx'
import { loadDataset } from '../../src/data/load.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { DEFAULT_QUESTION, type View } from '../../src/domain/question.ts'
import { doubtfulFile, reportFile } from '../views/reviewFiles.ts'

const show = (dataset: Dataset, view: View) =>
  render(<ToReview question={{ ...DEFAULT_QUESTION, view }} dataset={dataset} ask={() => {}} />)

test('one line tells documents in doubt and workbooks that cannot be reviewed; each view leaves out its own', async () => {
  const settings = { duplicates: 'first', scopeUnstated: 'own', origin: 'opened' } as const
  const { dataset } = await loadDataset([doubtfulFile(), reportFile('乙镇')], settings)
  const [first, ...others] = dataset.files
  if (!first) throw new Error('no file')
  // As a workbook of several reports is: in doubt, and no document of one report.
  const { document: _, ...book } = first
  const open: Dataset = { ...dataset, files: [first, ...others, book] }
  const documents = '已打开 2 份年报文档，其中 1 份存疑，尚待对照原文核对。'
  const workbooks = '1 个含多份年报的工作簿有待核对之处。'
  expect((await show(open, 'overview')).container.textContent).toBe(`${documents} 核对报告 ${workbooks} 查看数据`)
  expect((await show(open, 'data')).container.textContent).toBe(`${documents} 核对报告 `)
  expect((await show(open, 'review')).container.textContent).toBe(`${workbooks} 查看数据`)
})
