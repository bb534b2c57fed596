import { applicationRowsWith } from './applicationRows.ts'
import type { Form } from './form.ts'

/** The form of 国办公开办函〔2021〕30号, for reports on 2021 and after: 200 cells. */
export const CN_2021: Form = {
  id: 'cn-2021',
  zh: '2021年版格式',
  en: '2021 form',
  years: { from: 2021, to: null },
  proactive: [
    {
      heading: { zh: '第二十条第（一）项', en: 'Article 20(1)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [
        { key: 'made', nature: 'flow', zh: '本年制发件数', en: 'Made in the year' },
        { key: 'repealed', nature: 'flow', zh: '本年废止件数', en: 'Repealed in the year' },
        { key: 'in_force', nature: 'stock', zh: '现行有效件数', en: 'In force' },
      ],
      rows: [
        { key: 'rules', zh: '规章', en: 'Rules' },
        { key: 'normative', zh: '行政规范性文件', en: 'Normative documents' },
      ],
    },
    {
      heading: { zh: '第二十条第（五）项', en: 'Article 20(5)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [{ key: 'decisions', nature: 'flow', zh: '本年处理决定数量', en: 'Decisions in the year' }],
      rows: [{ key: 'licensing', zh: '行政许可', en: 'Licensing' }],
    },
    {
      heading: { zh: '第二十条第（六）项', en: 'Article 20(6)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [{ key: 'decisions', nature: 'flow', zh: '本年处理决定数量', en: 'Decisions in the year' }],
      rows: [
        { key: 'penalties', zh: '行政处罚', en: 'Penalties' },
        { key: 'coercion', zh: '行政强制', en: 'Coercive measures' },
      ],
    },
    {
      heading: { zh: '第二十条第（八）项', en: 'Article 20(8)' },
      corner: { zh: '信息内容', en: 'Content' },
      columns: [
        {
          key: 'amount',
          nature: 'flow',
          unit: '万元',
          money: true,
          zh: '本年收费金额（单位：万元）',
          en: 'Fees collected in the year (10,000 yuan)',
        },
      ],
      rows: [{ key: 'fees', zh: '行政事业性收费', en: 'Administrative fees' }],
    },
  ],
  applicationRows: applicationRowsWith([
    {
      key: 'other.uncorrected',
      number: '1.',
      role: 'outcome',
      group: 'other',
      zh: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      en: 'Not corrected in time, closed',
    },
    {
      key: 'other.unpaid',
      number: '2.',
      role: 'outcome',
      group: 'other',
      zh: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      en: 'Fee not paid in time, closed',
    },
    { key: 'other.misc', number: '3.', role: 'outcome', group: 'other', zh: '其他', en: 'Other' },
  ]),
}
