import { cellLabel, channelCells, rowCells } from '../domain/forms/cells.ts'
import { APPLICANT_COLUMNS, CHANNELS, type Label } from '../domain/forms/form.ts'
import { formInForce, formOf } from '../domain/forms/forms.ts'
import type { AuditFinding } from '../domain/rules/finding.ts'
import { formatNumber } from './text/format.ts'
import { ruleSentences as en } from './text/en/ruleSentences.ts'
import type { Lang } from './text/texts.ts'
import { ruleSentences as zh } from './text/zh/ruleSentences.ts'

const WORDS = { zh, en }

export type SaidFinding = Pick<
  AuditFinding,
  'rule' | 'check' | 'severity' | 'left' | 'right' | 'reading' | 'year' | 'form'
>

/** A finding of the audit as one sentence, both of its sides told. */
export function ruleSentence(finding: SaidFinding, lang: Lang): string {
  const words = WORDS[lang]
  const { rule, severity, left, right, reading, year, form } = finding
  const subject = ruleSubject(finding)[lang]
  const [a, b] = [formatNumber(left), formatNumber(right)]
  const [before, now] = [String(year - 1), String(year)]
  switch (rule) {
    case 'row':
    case 'column':
    case 'official':
    case 'channel':
    case 'units':
      return words[rule](subject, a, b)
    case 'zero':
      // Words against a table of zeros are a doubt, printed parts an error.
      return (severity === 'error' ? words.zero : words.zeroTold)[lensOf(finding)](b)
    case 'impossible':
      return words.impossible(subject, a)
    case 'told':
      return toldSentence(finding, words)
    case 'carry':
      return words.carry(before, now, a, b)
    case 'inForce':
      return words.inForce(subject, before, now, a, b)
    case 'jump':
      return words.jump(subject, before, now, b, a)
    case 'copied':
      return words.copied(before, a)
    case 'restated':
      return words.restated(a, reading ?? '')
    case 'wrongYear':
    case 'otherSignature':
      return words[rule](reading ?? '')
    case 'early':
      return words.early(yearText(left), now)
    case 'layout':
      return words.layout(formInForce(year)?.[lang] ?? '', formOf(reading ?? form)?.[lang] ?? words.mixed)
  }
}

type Words = typeof zh

const checkSubject = ({ check }: Pick<AuditFinding, 'check'>) => check.slice(check.indexOf(':') + 1)
const yearText = (year: number | null) => (year === null ? formatNumber(null) : String(year))

function lensOf(finding: SaidFinding): keyof Words['zero'] {
  const subject = checkSubject(finding)
  return subject === 'litigation' || subject === 'disclosure' ? subject : 'applications'
}

function toldSentence(finding: SaidFinding, words: Words): string {
  const { left, right, reading } = finding
  const field = checkSubject(finding)
  const what = Object.entries(words.told).find(([key]) => key === field)?.[1] ?? field
  const [told, printed] = [formatNumber(left), formatNumber(right)]
  const part = formatNumber(left === null || right === null ? null : Math.abs(left - right))
  if (reading === 'carried') return words.toldCarried(what, told, printed, part)
  if (reading === 'pending') return words.toldPending(what, told, printed, part)
  return words.toldDiffers(what, told, printed)
}

/** The row, column, channel or cell that a check of a rule is about, in the words of the report's form. */
export function ruleSubject(finding: Pick<AuditFinding, 'rule' | 'check' | 'form'>): Label {
  const { rule, form } = finding
  const subject = checkSubject(finding)
  if (rule === 'row') return withoutColumn(cellLabel(rowCells(subject).total, form))
  if (rule === 'column' || rule === 'official') {
    return APPLICANT_COLUMNS.find(({ key }) => key === subject) ?? { zh: subject, en: subject }
  }
  if (rule === 'channel') {
    const channel = CHANNELS.find(({ key }) => key === subject)
    return channel ? withoutColumn(cellLabel(channelCells(channel.key).total, form)) : { zh: subject, en: subject }
  }
  // 规章/现行有效件数: what stands before the column names the kind of document.
  if (rule === 'inForce') return withoutColumn(cellLabel(`${subject}.in_force`, form))
  return cellLabel(subject, form)
}

const withoutColumn = ({ zh: chinese, en: english }: Label): Label => ({
  zh: chinese.slice(0, chinese.lastIndexOf('/')),
  en: english.slice(0, english.lastIndexOf(' / ')),
})
