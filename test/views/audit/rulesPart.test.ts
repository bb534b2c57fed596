import { expect, test } from 'vitest'
import { readAddress, writeAddress } from '../../../src/domain/address.ts'
import { DEFAULT_QUESTION } from '../../../src/domain/question.ts'
import { cellsOfRule } from '../../../src/domain/rules/cells.ts'
import { EXAMPLES, examplesOf } from '../../../src/domain/rules/examples.ts'
import { RULES, ruleOf } from '../../../src/domain/rules/rules.ts'
import { exampleTable } from '../../../src/views/audit/rules/exampleTable.ts'
import { formulasOf } from '../../../src/views/audit/rules/formulas.ts'
import { ruleQuestion } from '../../../src/views/audit/rules/ruleLink.ts'
import { WORDS } from '../../../src/views/audit/rules/words.ts'

const formulas = (id: string, lang: 'zh' | 'en' = 'zh') => {
  const rule = ruleOf(id)
  return rule ? formulasOf(rule, WORDS[lang], lang) : []
}

test('every rule is written out as a formula in both languages, in words that name every cell', () => {
  for (const { id } of RULES) {
    for (const lang of ['zh', 'en'] as const) {
      expect(formulas(id, lang), id).not.toEqual([])
      expect(formulas(id, lang).join(' '), id).not.toMatch(/undefined|null|app\.|\w+\.total/u)
    }
  }
})

test('formulas follow from the definitions: terms of two years, factor and least, the rows of the form', () => {
  expect(formulas('inForce')[1]).toBe(
    '［上年］行政规范性文件/现行有效件数 + ［本年］行政规范性文件/本年制发件数 − ［本年］行政规范性文件/本年废止件数 = ［本年］行政规范性文件/现行有效件数',
  )
  expect(formulas('jump')).toEqual(['不得同时：两年相差不少于 30，且较大者不小于较小者的 5 倍'])
  // 25 rows of table 3 in the form of 2021; it has seven columns, and table 4 three channels.
  expect(formulas('row')[1]).toBe('2021年版格式 25 个等式')
  expect(formulas('official')[1]).toBe('2021年版格式 7 个等式')
  expect(formulas('channel')[1]).toBe('2021年版格式 3 个等式')
  expect(formulas('told')[3]).toBe('文字的行政复议 = 行政复议/总计；或 = 行政复议/总计 − 行政复议/尚未审结（列为提示）')
})

test('the cells that a rule reads are found by walking it', () => {
  const count = (id: string) => {
    const rule = ruleOf(id)
    return rule && (cellsOfRule(rule)?.length ?? 'all')
  }
  // Four rows in seven columns.
  expect(count('official')).toBe(28)
  expect(count('channel')).toBe(15)
  expect(count('inForce')).toBe(6)
  expect(count('carry')).toBe(2)
  expect(count('units')).toBe(7)
  expect(count('copied')).toBe('all')
  expect(count('early')).toBe(0)
})

test('each example lights what its finding is about, and says what would do', () => {
  const lit = (at: number, id: string) => {
    const example = examplesOf(ruleOf(id)?.id ?? 'row')[at]
    if (!example) return null
    const { rows, changes } = exampleTable(example, WORDS.zh, 'zh')
    return {
      lit: rows.flatMap(({ name, entries }) => entries.flatMap(({ isLit }, i) => (isLit ? [`${i} ${name}`] : []))),
      changes,
    }
  }
  expect(lit(0, 'carry')).toEqual({
    lit: ['0 结转下年度继续办理/总计', '1 上年结转政府信息公开申请数量/总计'],
    changes: ['上年结转政府信息公开申请数量/总计未填'],
  })
  expect(lit(1, 'told')).toEqual({
    lit: ['0 本年新收政府信息公开申请数量/总计', '0 上年结转政府信息公开申请数量/总计', '0 文字：新收申请'],
    changes: ['本年新收政府信息公开申请数量/总计为 12'],
  })
  expect(lit(0, 'early')).toEqual({ lit: ['0 公布日期'], changes: ['公布日期为 2025-01-20'] })
  for (const example of EXAMPLES) {
    const { rows, changes } = exampleTable(example, WORDS.zh, 'zh')
    expect(rows.flatMap(({ entries }) => entries).filter(({ isLit }) => isLit)).not.toEqual([])
    expect(changes).not.toEqual([])
  }
})

test('a rule has an address of its own', () => {
  const question = ruleQuestion(DEFAULT_QUESTION, 'units')
  expect(writeAddress(question)).toContain('lit=rule%3Aunits')
  expect(readAddress(writeAddress(question)).question).toEqual(question)
})
