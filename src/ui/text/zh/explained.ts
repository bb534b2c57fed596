import type { CorrectionsFileProblem } from '../../../domain/correctionsFile.ts'
import type { ExplainedChoice } from '../../../domain/explanations.ts'

/** Notes on why a finding is as it is. */
export const explained = {
  explain: '注明原因',
  explainOf: (finding: string) => `注明原因：${finding}`,
  change: '修改说明',
  changeOf: (finding: string) => `修改说明：${finding}`,
  note: '说明',
  noteHint: '例：已与机关电话核实，系填报差错。',
  save: '保存',
  cancel: '取消',
  remove: '删除说明',
  told: (text: string, day: string) => `已说明（${day}）：${text}`,
  outdated: (text: string, day: string) => `数字已变，原说明（${day}）不再适用：${text}`,
  count: (all: string, known: string) => `${all} 条，其中 ${known} 条已说明`,
  countPlain: (all: string) => `${all} 条`,
  shown: '按说明筛选',
  choice: { all: '全部', open: '未说明', explained: '已说明' } satisfies Record<ExplainedChoice, string>,

  records: '说明记录',
  recordsNote: '记录含疑点说明和年报更正，不含年报本身。',
  saveRecords: '保存记录文件',
  recordsFile: '核对与说明.json',
  takeRecords: '打开记录文件',
  taken: (notes: string, documents: string) => `已读入 ${notes} 条说明；按记录更正了 ${documents} 份已打开的文件。`,
  notTaken: '记录文件未能读取，已有的说明不变',
  problem: {
    notJson: '文件不是 JSON。请选择本页保存的记录文件。',
    notCorrections: '文件不是记录文件，或内容不完整。请选择本页保存的记录文件。',
    otherVersion: '文件由另一版本保存，本页只读版本 1 和 2。',
  } satisfies Record<CorrectionsFileProblem, string>,
  remember: '在本浏览器中记住',
  notRemembered: '浏览器不允许保存，说明只在本页有效，请用“保存记录文件”留存。',
}
