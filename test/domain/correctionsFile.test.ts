import { describe, expect, test } from 'vitest'
import type { Explanation } from '../../src/domain/explanations.ts'
import {
  fitReviews,
  readCorrectionsFile,
  writeCorrectionsFile,
  type SavedReview,
} from '../../src/domain/correctionsFile.ts'

const A: SavedReview = {
  name: '甲镇.html',
  fingerprint: '0123456789ab',
  accepted: true,
  corrections: { 'app.granted.total': '3', agency: '甲镇人民政府', 'rules.made': 'absent', 'review.total': '' },
}
const B: SavedReview = {
  name: '乙镇.docx',
  fingerprint: 'ba9876543210',
  accepted: false,
  corrections: { year: '2023' },
}

test('what is saved is read again', () => {
  const text = writeCorrectionsFile([A, B])
  expect(readCorrectionsFile(text)).toEqual({ ok: true, reviews: [A, B], explanations: [] })
  expect(readCorrectionsFile(`\uFEFF${text}`).ok).toBe(true)
})

const NOTE: Explanation = {
  finding: '2024 inForce:normative 青溪市人民政府',
  found: { left: 22, right: 21, reading: null },
  text: '年度清理所致，已电话核实。',
  day: '2026-02-01',
}
const note = (change: object) =>
  JSON.stringify({ gongkaiLensCorrections: 2, documents: [], explanations: [{ ...NOTE, ...change }] })

test('explanations are saved beside the corrections; a file without any is one that older pages read', () => {
  const text = writeCorrectionsFile([A], [NOTE])
  expect(JSON.parse(text)).toHaveProperty('gongkaiLensCorrections', 2)
  expect(readCorrectionsFile(text)).toEqual({ ok: true, reviews: [A], explanations: [NOTE] })
  expect(JSON.parse(writeCorrectionsFile([A]))).toHaveProperty('gongkaiLensCorrections', 1)
  expect(readCorrectionsFile(note({})).ok).toBe(true)
})

const file = (document: object) => JSON.stringify({ gongkaiLensCorrections: 1, documents: [{ ...B, ...document }] })

describe('a file is refused', () => {
  test.each([
    ['agency,year', 'notJson'],
    ['[]', 'notCorrections'],
    ['null', 'notCorrections'],
    ['{"gongkaiLensMapping": 1}', 'notCorrections'],
    ['{"gongkaiLensCorrections": 3, "documents": []}', 'otherVersion'],
    ['{"gongkaiLensCorrections": 2, "documents": []}', 'notCorrections'],
    [note({ finding: 3 }), 'notCorrections'],
    [note({ found: null }), 'notCorrections'],
    [note({ found: { left: '6', right: 7, reading: null } }), 'notCorrections'],
    [note({ found: { left: 6, right: 7 } }), 'notCorrections'],
    [note({ text: '  ' }), 'notCorrections'],
    [note({ text: 'x'.repeat(501) }), 'notCorrections'],
    [note({ day: 'yesterday' }), 'notCorrections'],
    ['{"gongkaiLensCorrections": 1}', 'notCorrections'],
    ['{"gongkaiLensCorrections": 1, "documents": [null]}', 'notCorrections'],
    [file({ name: 3 }), 'notCorrections'],
    [file({ fingerprint: '../..' }), 'notCorrections'],
    [file({ accepted: 'yes' }), 'notCorrections'],
    [file({ corrections: ['1'] }), 'notCorrections'],
    [file({ corrections: { year: 2023 } }), 'notCorrections'],
    [file({ corrections: { constructor: 'x' } }), 'notCorrections'],
    [file({ corrections: { absent: 'app.granted.total' } }), 'notCorrections'],
    [file({ corrections: { year: '1'.repeat(2001) } }), 'notCorrections'],
    [file({}).replace('"corrections":{', '"corrections":{"__proto__":"x",'), 'notCorrections'],
  ])('%s', (text, reason) => {
    expect(readCorrectionsFile(text)).toEqual({ ok: false, reason })
  })
})

test('documents are known by their bytes, else by their name, and then nothing is accepted', () => {
  const open = new Map([
    [4, { name: 'renamed.html', fingerprint: A.fingerprint }],
    [5, { name: A.name, fingerprint: 'ffffffffffff' }],
    [7, { name: 'other.html', fingerprint: 'eeeeeeeeeeee' }],
  ])
  expect([...fitReviews([A, B], open)]).toEqual([
    [4, { corrections: A.corrections, accepted: true, sameBytes: true }],
    [5, { corrections: A.corrections, accepted: false, sameBytes: false }],
  ])
})

test('a name that two saved documents have tells neither', () => {
  const open = new Map([[0, { name: A.name, fingerprint: 'ffffffffffff' }]])
  expect(fitReviews([A, { ...B, name: A.name }], open).size).toBe(0)
})
