import { BLANK, type Cell } from '../../../domain/cell.ts'
import { cellLabel } from '../../../domain/forms/cells.ts'
import { formOf } from '../../../domain/forms/forms.ts'
import { exampleCell, type Example, type ExampleReport } from '../../../domain/rules/examples.ts'
import { cellsOfFinding } from '../../../domain/rules/finding.ts'
import { ruleOf } from '../../../domain/rules/rules.ts'
import { ruleSentence } from '../../../ui/ruleSentence.ts'
import type { Lang } from '../../../ui/text/texts.ts'
import type { RulesWords } from './words.ts'

/** What a report of an example says in one place, and whether the finding means it. */
interface ExampleEntry {
  readonly shown: Cell | string
  readonly isLit: boolean
}

interface ExampleRow {
  readonly name: string
  /** One a report. */
  readonly entries: readonly ExampleEntry[]
}

/** An example as a small table: a column a report, a row a place that the example fills. */
export interface ExampleTable {
  readonly heads: readonly string[]
  readonly rows: readonly ExampleRow[]
  /** What the rule finds in the last report. */
  readonly sentence: string
  /** What would have to be printed instead for the rule to find nothing. */
  readonly changes: readonly string[]
}

/** The example of a rule, as it is shown. */
export function exampleTable(example: Example, words: RulesWords, lang: Lang): ExampleTable {
  const { rule, reports, finds, twin } = example
  const { page } = words
  const own = reports.at(-1)
  const finding = { rule, ...finds, year: own?.year ?? 0, form: own?.form ?? '' }
  const places = placesOf(example, words, lang)
  const isLit = litIn(example)
  return {
    heads: reports.map(({ agency, year, scope }, i) => {
      const head = page.reportOf(agency, String(year))
      if (rule === 'restated') return page.copyOf(head, String(i + 1))
      return scope === 'area' ? page.areaOf(head) : head
    }),
    rows: places.map(({ id, name, of }) => ({
      name,
      entries: reports.map((report, i) => ({ shown: of(report), isLit: isLit(id, i) })),
    })),
    sentence: ruleSentence(finding, lang),
    changes:
      ruleOf(rule)?.method.kind === 'document'
        ? [page.twinNoDoubt]
        : places.flatMap(({ name, of }) =>
            twin.reports.flatMap((report, i) => {
              const [now, then] = [textOf(of(report)), textOf(reports[i] ? of(reports[i]) : '')]
              if (now === then) return []
              return [now === '' ? page.twinBlank(name) : page.twinChange(name, now)]
            }),
          ),
  }
}

interface Place {
  readonly id: string
  readonly name: string
  readonly of: (report: ExampleReport) => Cell | string
}

/** The places that the example or its twin fills: cells first, then what is no cell. */
function placesOf({ rule, reports, twin }: Example, { page, told }: RulesWords, lang: Lang): readonly Place[] {
  const all = [...reports, ...twin.reports]
  const cells = [...new Set(all.flatMap((report) => Object.keys(report.cells)))]
  const fields = (['received', 'granted', 'denied', 'reviews', 'suits'] as const).filter((field) =>
    all.some((report) => report.told?.[field] !== undefined),
  )
  const facts: Place[] = [
    ...fields.map((field) => ({
      id: `text.${field}`,
      name: page.toldRow(told[field]),
      of: (report: ExampleReport) => cellOfNumber(report.told?.[field] ?? null),
    })),
    ...(all.some(({ published }) => published)
      ? [{ id: 'published', name: page.publishedRow, of: ({ published = '' }: ExampleReport) => published }]
      : []),
    ...(rule === 'layout'
      ? [{ id: 'form', name: page.formRow, of: ({ form }: ExampleReport) => formOf(form)?.[lang] ?? form }]
      : []),
    ...(rule === 'wrongYear' || rule === 'otherSignature'
      ? [
          { id: 'said', name: page.saidRow, of: ({ doubt }: ExampleReport) => doubt?.said ?? '' },
          { id: 'against', name: page.againstRow[rule], of: ({ doubt }: ExampleReport) => doubt?.against ?? '' },
        ]
      : []),
  ]
  return [
    ...cells.map((id) => ({ id, name: cellLabel(id)[lang], of: (report: ExampleReport) => exampleCell(report, id) })),
    ...facts,
  ]
}

const cellOfNumber = (value: number | null): Cell => (value === null ? BLANK : { state: 'number', value })

const textOf = (shown: Cell | string): string => {
  if (typeof shown === 'string') return shown
  return shown.state === 'number' ? String(shown.value) : shown.state === 'mark' ? shown.raw : ''
}

/** Whether the finding of an example means this place of its report number `i`. */
function litIn({ rule, reports, finds }: Example): (id: string, i: number) => boolean {
  const own = reports.at(-1)
  if (!own) return () => false
  const last = reports.length - 1
  const { left, right, before } = cellsOfFinding(
    { rule, ...finds },
    { form: own.form, cell: (id) => exampleCell(own, id) },
  )
  const kind = ruleOf(rule)?.method.kind
  const subject = finds.check.slice(finds.check.indexOf(':') + 1)
  return (id, i) => {
    if (['published', 'form', 'said', 'against'].includes(id)) return true
    if (id.startsWith('text.')) return kind === 'told' || (kind === 'zero' && finds.severity === 'doubt')
    if (kind === 'copied') return true
    if (kind === 'units') return id === subject
    if (kind === 'restated') return new Set(reports.map(({ cells }) => cells[id])).size > 1
    return i === last ? left.includes(id) || right.includes(id) : before.includes(id)
  }
}
