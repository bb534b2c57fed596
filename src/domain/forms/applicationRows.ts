import type { ApplicationRow } from './form.ts'

/** The rows of table 3 that both editions print before 其他处理. */
const BEFORE_OTHER: readonly ApplicationRow[] = [
  {
    key: 'received',
    number: '一、',
    role: 'received',
    zh: '本年新收政府信息公开申请数量',
    en: 'Applications received in the year',
  },
  {
    key: 'carried_in',
    number: '二、',
    role: 'carried_in',
    zh: '上年结转政府信息公开申请数量',
    en: 'Carried in from the year before',
  },
  { key: 'granted', number: '（一）', role: 'outcome', group: 'granted', zh: '予以公开', en: 'Granted' },
  {
    key: 'partial',
    number: '（二）',
    role: 'outcome',
    group: 'partial',
    zh: '部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: 'Partly granted',
  },
  { key: 'denied.secret', number: '1.', role: 'outcome', group: 'denied', zh: '属于国家秘密', en: 'State secret' },
  {
    key: 'denied.law',
    number: '2.',
    role: 'outcome',
    group: 'denied',
    zh: '其他法律行政法规禁止公开',
    en: 'Prohibited by other laws or regulations',
  },
  {
    key: 'denied.stability',
    number: '3.',
    role: 'outcome',
    group: 'denied',
    zh: '危及“三安全一稳定”',
    en: 'Endangers national, public or economic security or social stability',
  },
  {
    key: 'denied.third_party',
    number: '4.',
    role: 'outcome',
    group: 'denied',
    zh: '保护第三方合法权益',
    en: 'Protects third parties',
  },
  {
    key: 'denied.internal',
    number: '5.',
    role: 'outcome',
    group: 'denied',
    zh: '属于三类内部事务信息',
    en: 'Internal affairs',
  },
  {
    key: 'denied.process',
    number: '6.',
    role: 'outcome',
    group: 'denied',
    zh: '属于四类过程性信息',
    en: 'Deliberative process',
  },
  {
    key: 'denied.case_file',
    number: '7.',
    role: 'outcome',
    group: 'denied',
    zh: '属于行政执法案卷',
    en: 'Enforcement case file',
  },
  {
    key: 'denied.query',
    number: '8.',
    role: 'outcome',
    group: 'denied',
    zh: '属于行政查询事项',
    en: 'Matter of administrative enquiry',
  },
  {
    key: 'unable.not_held',
    number: '1.',
    role: 'outcome',
    group: 'unable',
    zh: '本机关不掌握相关政府信息',
    en: 'Information not held',
  },
  {
    key: 'unable.create',
    number: '2.',
    role: 'outcome',
    group: 'unable',
    zh: '没有现成信息需要另行制作',
    en: 'Would have to be created',
  },
  {
    key: 'unable.unclear',
    number: '3.',
    role: 'outcome',
    group: 'unable',
    zh: '补正后申请内容仍不明确',
    en: 'Still unclear after correction',
  },
  {
    key: 'refused.petition',
    number: '1.',
    role: 'outcome',
    group: 'refused',
    zh: '信访举报投诉类申请',
    en: 'Petition, report or complaint',
  },
  {
    key: 'refused.repeat',
    number: '2.',
    role: 'outcome',
    group: 'refused',
    zh: '重复申请',
    en: 'Repeated application',
  },
  {
    key: 'refused.publication',
    number: '3.',
    role: 'outcome',
    group: 'refused',
    zh: '要求提供公开出版物',
    en: 'Asks for a public publication',
  },
  {
    key: 'refused.excessive',
    number: '4.',
    role: 'outcome',
    group: 'refused',
    zh: '无正当理由大量反复申请',
    en: 'Excessive applications without good reason',
  },
  {
    key: 'refused.reissue',
    number: '5.',
    role: 'outcome',
    group: 'refused',
    zh: '要求行政机关确认或重新出具已获取信息',
    en: 'Asks to confirm or reissue information already obtained',
  },
]

/** The rows that both editions print after it. */
const AFTER_OTHER: readonly ApplicationRow[] = [
  { key: 'decided', number: '（七）', role: 'decided', zh: '总计', en: 'Total decided' },
  {
    key: 'carried_out',
    number: '四、',
    role: 'carried_out',
    zh: '结转下年度继续办理',
    en: 'Carried over to the next year',
  },
]

/** Table 3 of the editions since 2019, which differ in their rows of 其他处理 alone. */
export function applicationRowsWith(other: readonly ApplicationRow[]): readonly ApplicationRow[] {
  return [...BEFORE_OTHER, ...other, ...AFTER_OTHER]
}
