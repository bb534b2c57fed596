import { applicationRowsWith } from './applicationRows.ts'
import type { Form, ProactiveColumn } from './form.ts'

const ITEMS: readonly ProactiveColumn[] = [
  { key: 'items_before', nature: 'stock', zh: '上一年项目数量', en: 'Items in the year before' },
  { key: 'items_change', nature: 'change', zh: '本年增/减', en: 'Change in the year' },
]
const DECISIONS: ProactiveColumn = { key: 'decisions', nature: 'flow', zh: '处理决定数量', en: 'Decisions' }

/**
 * The form of 国办公开办函〔2019〕60号, for reports on 2019 and 2020: 198 cells. Some area offices still print it later.
 * The procurement amount has no unit on the form.
 */
export const CN_2019: Form = {
  id: 'cn-2019',
  zh: '2019年版格式',
  en: '2019 form',
  years: { from: 2019, to: 2020 },
  proactive: [
    {
      heading: { zh: '第二十条第（一）项', en: 'Article 20(1)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [
        { key: 'new', nature: 'flow', zh: '本年新制作数量', en: 'Newly made in the year' },
        { key: 'disclosed', nature: 'flow', zh: '本年新公开数量', en: 'Newly disclosed in the year' },
        { key: 'disclosed_total', nature: 'stock', zh: '对外公开总数量', en: 'Disclosed in all' },
      ],
      rows: [
        { key: 'rules', zh: '规章', en: 'Rules' },
        { key: 'normative', zh: '规范性文件', en: 'Normative documents' },
      ],
    },
    {
      heading: { zh: '第二十条第（五）项', en: 'Article 20(5)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [...ITEMS, DECISIONS],
      rows: [
        { key: 'licensing', zh: '行政许可', en: 'Licensing' },
        { key: 'services', zh: '其他对外管理服务事项', en: 'Other public services' },
      ],
    },
    {
      heading: { zh: '第二十条第（六）项', en: 'Article 20(6)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [...ITEMS, DECISIONS],
      rows: [
        { key: 'penalties', zh: '行政处罚', en: 'Penalties' },
        { key: 'coercion', zh: '行政强制', en: 'Coercive measures' },
      ],
    },
    {
      heading: { zh: '第二十条第（八）项', en: 'Article 20(8)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: ITEMS,
      rows: [{ key: 'fees', zh: '行政事业性收费', en: 'Administrative fees' }],
    },
    {
      heading: { zh: '第二十条第（九）项', en: 'Article 20(9)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [
        { key: 'items', nature: 'flow', zh: '采购项目数量', en: 'Procurement items' },
        { key: 'amount', nature: 'flow', money: true, zh: '采购总金额', en: 'Procurement amount' },
      ],
      rows: [{ key: 'procurement', zh: '政府集中采购', en: 'Central procurement' }],
    },
  ],
  applicationRows: applicationRowsWith([
    { key: 'other', number: '（六）', role: 'outcome', group: 'other', zh: '其他处理', en: 'Other handling' },
  ]),
}
