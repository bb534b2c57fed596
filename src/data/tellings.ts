import { WHO_FIELDS } from '../domain/corrections.ts'
import type { EvidenceWords, Telling } from '../domain/documentPage.ts'
import { TOLD_FIELDS, type ToldField } from '../domain/mapping.ts'
import type { Evidence, WhoField } from '../domain/reportDocument.ts'
import type { DocumentRead } from './readers/documents/documentRead.ts'

const FIGURES = {
  'text.received': 'received',
  'text.granted': 'granted',
  'text.denied': 'denied',
  'text.reviews': 'reviews',
  'text.suits': 'suits',
} as const satisfies Record<ToldField, keyof DocumentRead['told']>

/** More words than are read at a glance; the rest only repeats. */
const MOST_EVIDENCE = 4

/** How sure each thing is that a document says beside its tables, and by what words, by the column of its record. */
export function tellingsOf(read: DocumentRead): Readonly<Record<string, Telling>> {
  const { who, told } = read
  const tellings: Record<string, Telling> = {}
  for (const column of WHO_FIELDS) {
    const field: WhoField<string | number | null> = who[column]
    if (field.value === null || field.value === '') continue
    tellings[column] = { confidence: field.confidence, evidence: wordsOf(field.evidence, read) }
  }
  for (const column of TOLD_FIELDS) {
    const figure = told[FIGURES[column]]
    // One sentence tells it, and no second thing.
    if (figure) tellings[column] = { confidence: 'likely', evidence: [{ text: figure.sentence, where: 'text' }] }
  }
  return tellings
}

/** Words with the part of the report they stand in; what one place says is named once. */
export function wordsOf(
  evidence: readonly Evidence[],
  { blocks }: Pick<DocumentRead, 'blocks'>,
): readonly EvidenceWords[] {
  const end = blocks.findLastIndex(({ kind }) => kind === 'table')
  const words = evidence.map(({ text, at }): EvidenceWords => ({
    text,
    where: typeof at === 'number' ? partOf(text, end >= 0 && at > end) : at,
  }))
  return [...new Map(words.map((one) => [`${one.where} ${one.text}`, one])).values()].slice(0, MOST_EVIDENCE)
}

function partOf(text: string, isBehindTables: boolean): EvidenceWords['where'] {
  if (/1月1日.*12月31日/u.test(text)) return 'period'
  if (/(?:年度?报告?|报告)$/u.test(text.replaceAll(/[\s（）()《》]/gu, ''))) return 'title'
  return isBehindTables ? 'signature' : 'text'
}
