import { cellLabel, rowCells } from '../../../domain/forms/cells.ts'
import { APPLICANT_TOTAL, APPLICANTS, RESULT_TOTAL, RESULTS } from '../../../domain/forms/form.ts'
import type { Equation } from '../../../domain/forms/form.ts'
import { FORMS } from '../../../domain/forms/forms.ts'
import { equationsByForm } from '../../../domain/rules/cells.ts'
import type { Rule, Term, YearCheck } from '../../../domain/rules/rule.ts'
import type { ToldCheck } from '../../../domain/told.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import type { Lang } from '../../../ui/text/texts.ts'
import type { RulesWords } from './words.ts'

/** A rule as formulas, written out of its definition. */
export function formulasOf({ method }: Rule, words: RulesWords, lang: Lang): readonly string[] {
  const { page } = words
  const name = (cell: string) => cellLabel(cell)[lang]
  const sum = (cells: readonly string[]) => cells.map(name).join(' + ')
  switch (method.kind) {
    case 'equation': {
      const counts = equationsByForm(method.of).map(({ form, equations }) =>
        page.equations(formatNumber(equations.length), form[lang]),
      )
      return [equationFormula(method.of, words, lang), ...counts]
    }
    case 'zero':
      return method.lenses.map((lens) => page.zeroFormula(page.lenses[lens]))
    case 'impossible': {
      const levels = method.levels.map((level) => page.levels[level]).join(LISTED[lang])
      return method.cells.map((cell) => page.impossibleFormula(levels, name(cell)))
    }
    case 'told':
      return method.checks.map((check) => toldFormula(check, words, sum))
    case 'years':
      return method.checks.map(({ left, right }) => yearFormula({ left, right }, words, lang))
    case 'units':
      return [page.unitsFormula]
    case 'jump':
      return [page.jumpFormula(formatNumber(method.factor), formatNumber(method.least))]
    case 'copied':
      return [page.copiedFormula]
    case 'restated':
      return [page.restatedFormula]
    case 'early':
      return [page.earlyFormula]
    case 'document':
      return method.reason === 'wrongYear' || method.reason === 'otherSignature'
        ? [page.documentFormula[method.reason]]
        : []
    case 'layout':
      return [
        page.layoutFormula,
        ...FORMS.map(({ years: { from, to }, ...form }) =>
          page.inForce(form[lang], String(from), to === null ? page.today : String(to)),
        ),
      ]
  }
}

const LISTED = { zh: '、', en: ', ' }

function equationFormula(kind: Equation['kind'], { page }: RulesWords, lang: Lang): string {
  const labels = (all: readonly { readonly zh: string; readonly en: string }[]) =>
    all.map((label) => label[lang]).join(' + ')
  /** The printed row that holds a cell of table 3, without its column. */
  const row = (key: string) => {
    const label = cellLabel(rowCells(key).total)[lang]
    return label.slice(0, label.lastIndexOf(lang === 'zh' ? '/' : ' / '))
  }
  if (kind === 'row') return page.equation.row(labels(APPLICANTS), APPLICANT_TOTAL[lang])
  if (kind === 'channel') return page.equation.channel(labels(RESULTS), RESULT_TOTAL[lang])
  if (kind === 'column') return page.equation.column(row('decided'))
  return page.equation.official(
    `${row('received')} + ${row('carried_in')}`,
    `${row('decided')} + ${row('carried_out')}`,
  )
}

function toldFormula(check: ToldCheck, { page, told }: RulesWords, sum: (cells: readonly string[]) => string): string {
  const { field, totals, pending, carried } = check
  const total = sum(totals)
  const first = page.toldFormula(told[field], total)
  if (carried.length > 0) return page.toldOr(first, `${total} + ${sum(carried)}`)
  if (pending.length === 0) return first
  return page.toldOr(first, `${total} − ${pending.length > 1 ? `(${sum(pending)})` : sum(pending)}`)
}

function yearFormula({ left, right }: Pick<YearCheck, 'left' | 'right'>, { page }: RulesWords, lang: Lang): string {
  const term = ({ cell, of }: Term) => (of === 'own' ? page.ofOwn : page.ofBefore)(cellLabel(cell)[lang])
  const side = (terms: readonly Term[]) =>
    terms
      .map((one, i) =>
        one.sign === 1 ? `${i === 0 ? '' : ' + '}${term(one)}` : `${i === 0 ? '−' : ' − '}${term(one)}`,
      )
      .join('')
  return `${side(left)} = ${side(right)}`
}
