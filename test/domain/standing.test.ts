import { expect, test } from 'vitest'
import type { DocumentState, FileReading } from '../../src/domain/dataset.ts'
import type { FileProblem } from '../../src/domain/problem.ts'
import { documentStanding, uncheckedIn } from '../../src/domain/standing.ts'

const BALANCED: DocumentState = {
  cells: 200,
  uncertain: 0,
  broken: 0,
  lacking: 0,
  findings: 0,
  doubts: 0,
  corrections: {},
  accepted: false,
  fingerprint: '',
}

const file = (document: DocumentState | null, problems: readonly FileProblem[] = []): FileReading => ({
  name: 'a.docx',
  bytes: 1,
  format: 'docx',
  encoding: null,
  delimiter: null,
  header: [],
  preview: [],
  mapping: null,
  ledger: null,
  rejected: [],
  problems,
  ...(document && { document }),
})

test.each(['uncertain', 'broken', 'lacking', 'findings'] as const)(
  'a document with one thing %s is in doubt',
  (what) => {
    const doubtful = { ...BALANCED, [what]: 1 }
    expect(documentStanding(doubtful)).toBe('toCheck')
    expect(documentStanding({ ...doubtful, accepted: true })).toBe('accepted')
    expect(documentStanding(BALANCED)).toBe('balanced')
  },
)

test('documents to check are counted, and apart from them workbooks of several reports', () => {
  const rows: FileProblem = { kind: 'rowsNotFound', file: 'b.xlsx', rows: [] }
  const column: FileProblem = { kind: 'noAgencyColumn', file: 'c.csv', header: [] }
  const doubtful = { ...BALANCED, findings: 1 }
  const files = [
    file(BALANCED),
    file(doubtful, [rows]),
    file({ ...doubtful, accepted: true }, [rows]),
    file(null, [rows]),
    file(null, [column]),
  ]
  expect(uncheckedIn(files)).toEqual({ documents: 2, doubtful: 1, elsewhere: 1 })
})
