import { describe, expect, test } from 'vitest'
import { measureOf } from '../../src/domain/measured.ts'
import { firstCandidate, largestOf, peersOf, type Candidate } from '../../src/domain/peers.ts'
import { sumOf } from '../../src/domain/totals.ts'
import { EMBEDDED } from './embeddedReports.ts'

/** The 24 embedded agencies with what they received in all their years, by name. */
const AGENCIES: readonly Candidate[] = [...new Map(EMBEDDED.map((report) => [report.key, report])).values()]
  .map(({ key, name, level, kind, scope }) => {
    const received = EMBEDDED.filter((one) => one.key === key).map((one) => measureOf(one, 'received').value)
    const volume = sumOf(received)
    const years = received.filter((value) => value !== null).length
    return { key, name, level, kind, scope, volume, yearlyVolume: volume === null ? null : volume / years }
  })
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))

function agency(nameEnd: string): Candidate {
  const [found, ...others] = AGENCIES.filter(({ name }) => name.endsWith(nameEnd))
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} agencies end in ${nameEnd}`)
  return found
}

const one = (name: string, volume: number | null, more: Partial<Candidate> = {}): Candidate => ({
  key: name,
  name,
  level: 'county',
  kind: 'department',
  scope: 'own',
  volume,
  yearlyVolume: volume,
  ...more,
})
const names = (candidates: readonly Candidate[]) => candidates.map(({ name }) => name)

describe('like agencies', () => {
  test('交通与建设局 has the 13 other county departments of 平潭 as peers, and no government, office or area', () => {
    const { peers, likeness, otherScope, unstated } = peersOf(agency('交通与建设局'), AGENCIES, { by: 'like' })
    expect(likeness).toBe('levelAndKind')
    expect(
      names(peers)
        .map((name) => name.replace('平潭综合实验区', ''))
        .toSorted(),
    ).toEqual(
      [
        '公安局',
        '农业农村局',
        '国有资产管理局',
        '市场监督管理局',
        '投资促进局',
        '旅游与文化体育局',
        '社会事业局',
        '管委会办公室',
        '经济发展局',
        '综合执法与应急管理局',
        '自然资源与生态环境局',
        '行政审批局',
        '财政金融局',
      ].toSorted(),
    )
    expect([otherScope, unstated]).toEqual([[], []])
  })

  test('宿迁市 is the one city government: it has no peer', () => {
    expect(peersOf(agency('宿迁市人民政府'), AGENCIES, { by: 'like' }).peers).toEqual([])
  })

  test('the area-wide report of 平潭 does not stand against the counties that do not say what theirs are', () => {
    const { peers, otherScope } = peersOf(agency('平潭综合实验区'), AGENCIES, { by: 'like' })
    expect(peers).toEqual([])
    expect(names(otherScope).toSorted()).toEqual(['宿迁市沭阳县人民政府', '淮安市洪泽区人民政府'])
  })

  test('without a level, the kind alone tells; without both, everyone is like', () => {
    const noLevel = [one('甲', 1, { level: '' }), one('乙', 1), one('丙', 1, { kind: 'office' })]
    const ofKind = peersOf(one('丁', 1, { level: '' }), noLevel, { by: 'like' })
    expect([ofKind.likeness, names(ofKind.peers)]).toEqual(['kind', ['甲', '乙']])
    const ofAll = peersOf(one('丁', 1, { level: '', kind: '' }), noLevel, { by: 'like' })
    expect([ofAll.likeness, names(ofAll.peers)]).toEqual(['all', ['甲', '乙', '丙']])
  })

  test('an agency of which the kind is not stated is no peer, and is named as such', () => {
    const { peers, unstated } = peersOf(one('丁', 1), [one('甲', 1, { kind: '' }), one('乙', 1)], { by: 'like' })
    expect([names(peers), names(unstated)]).toEqual([['乙'], ['甲']])
  })

  test('a government is one kind however the dataset writes it', () => {
    const { peers } = peersOf(one('甲县', 1, { kind: '人民政府' }), [one('乙县', 1, { kind: 'government' })], {
      by: 'like',
    })
    expect(names(peers)).toEqual(['乙县'])
  })
})

describe('nearest in volume', () => {
  test('by the ratio of what was received, not by the difference: 50 and 200 are as near to 100, 400 is not', () => {
    // log 101 = 4.615; |log 51 − …| = 0.683, |log 201 − …| = 0.688, |log 401 − …| = 1.379, |log 1 − …| = 4.615.
    const others = [one('none', 0), one('four', 400), one('half', 50), one('twice', 200)]
    expect(names(peersOf(one('own', 100), others, { by: 'volume' }).peers)).toEqual(['half', 'twice', 'four', 'none'])
  })

  test('a year counts, however many there are: 10 in two years are as many as 35 in seven, and 35 in two are more', () => {
    const own = one('own', 10, { yearlyVolume: 5 })
    const others = [one('many', 35, { yearlyVolume: 17.5 }), one('long', 35, { yearlyVolume: 5 })]
    expect(names(peersOf(own, others, { by: 'volume' }).peers)).toEqual(['long', 'many'])
  })

  test('ten at most; as near ones stay in the order of their names', () => {
    const others = Array.from({ length: 12 }, (_, i) => one(String.fromCodePoint(0x61 + i), 5))
    expect(names(peersOf(one('own', 5), others, { by: 'volume' }).peers).join('')).toBe('abcdefghij')
  })

  test('a volume that is not known is not near to any, and is said', () => {
    const others = [one('a', null), one('b', 3)]
    expect(peersOf(one('own', 5), others, { by: 'volume' })).toMatchObject({
      peers: [{ name: 'b' }],
      noVolume: [{ name: 'a' }],
    })
    expect(peersOf(one('own', null), others, { by: 'volume' }).peers).toEqual([])
  })
})

test('a misprinted volume below 0 stands with those who received none', () => {
  const sized = (name: string, volume: number) => ({ ...agency('交通与建设局'), key: name, name, yearlyVolume: volume })
  const { peers } = peersOf(sized('甲', 1), [sized('乙', 90), sized('丙', -7), sized('丁', 3)], { by: 'volume' })
  // |ln 1 − ln 2| = |ln 4 − ln 2|: equals keep their order.
  expect(names(peers)).toEqual(['丙', '丁', '乙'])
})

test('chosen peers are those that are named, whatever they are, and never the agency itself', () => {
  const keys = [agency('宿迁市人民政府').key, agency('交通与建设局').key, 'gone']
  const { peers } = peersOf(agency('交通与建设局'), AGENCIES, { by: 'chosen', keys })
  expect(names(peers)).toEqual(['宿迁市人民政府'])
})

test('the first to be looked at is the largest of the largest group: a county department of 平潭', () => {
  const first = firstCandidate(AGENCIES)
  const departments = AGENCIES.filter(({ level, kind }) => level === 'county' && kind === 'department')
  expect(first?.volume).toBe(Math.max(...departments.map(({ volume }) => volume ?? 0)))
  expect(first?.kind).toBe('department')
  expect(firstCandidate([])).toBeNull()
})

test('the four that received most, each in all its years: 宿迁 3,511 and 3,525, 平潭 641 in seven', () => {
  expect(largestOf(AGENCIES, 4).map(({ name, volume }) => [name, volume])).toEqual([
    ['宿迁市人民政府', 7036],
    ['上海市人民政府办公厅', 859],
    ['宿迁市沭阳县人民政府', 713],
    ['平潭综合实验区', 641],
  ])
})
