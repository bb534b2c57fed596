import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RULE_IDS } from '../../src/domain/rules/rule.ts'
import { RULES } from '../../src/domain/rules/rules.ts'
import { rules as words } from '../../src/ui/text/en/rules.ts'

/** The rows of the README's table of rules, as texts. */
function rows(): readonly (readonly string[])[] {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('## The rules of the audit')
  const lines = section.split('\n## ')[0]?.split('\n') ?? []
  return lines
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

test('the README tells every rule as it is defined', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS)
  expect(rows()).toEqual(
    RULES.map(({ id, severity, method }) => [`\`${id}\``, words.of[id].says, severity, `\`${method.kind}\``]),
  )
})
