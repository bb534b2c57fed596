import type { ReportDimension, Stat } from '../../domain/pivot.ts'
import type { Quantity } from '../../domain/quantities.ts'
import type { AgencyKey } from '../../domain/report.ts'
import type { AnswerTable } from '../engine/sql.ts'

/** A figure that is added up for each cell, and the ways it is read in. */
export interface PivotFigure {
  readonly quantity: Quantity
  readonly stats: ReadonlySet<Stat>
}

export interface PivotAsked {
  /** Properties of reports, from the outside in. */
  readonly rows: readonly ReportDimension[]
  readonly columns: readonly ReportDimension[]
  /** What is added up, each once. */
  readonly figures: readonly PivotFigure[]
}

/** What the reports of one group say, as bits that are added up by OR. */
export const SAYS = {
  number: 1,
  blank: 2,
  mark: 4,
  absent: 8,
  unlike: 16,
  doubted: 32,
  exceeds: 64,
  half: 128,
} as const

/** Characters that no report prints part a figure's number from its mark, and a mark from the next. */
export const MARK_ENDS = { figure: '\u001F', mark: '\u001E' } as const

/** What is printed in place of a figure, of the marks of a group; null where they do not tell. */
export function markAt(marks: string | null, figure: number): string | null {
  const start = `${figure}${MARK_ENDS.figure}`
  return (
    marks
      ?.split(MARK_ENDS.mark)
      .find((mark) => mark.startsWith(start))
      ?.slice(start.length) ?? null
  )
}

/** One figure, group by group. NaN where there is none. */
export interface FigureColumns {
  readonly value: Float64Array
  /** The denominators of a rate. */
  readonly whole: Float64Array | null
  /** Reports that print it. */
  readonly known: Float64Array
  /** Bits of `SAYS`. */
  readonly says: Float64Array
  readonly median: Float64Array | null
  /** The first and the last year of what is added up; of flows they are not asked. */
  readonly years: { readonly first: Float64Array; readonly last: Float64Array } | null
  /** Sums of the agencies that print it in this year and in the one before. */
  readonly paired: Paired | null
}

interface Paired {
  readonly before: Float64Array
  readonly after: Float64Array
  readonly wholeBefore: Float64Array | null
  readonly wholeAfter: Float64Array | null
  readonly agencies: Float64Array
  /** `SAYS.doubted` where a figure of either year is in doubt. */
  readonly doubts: Float64Array
}

/**
 * The groups of a pivot and of all its subtotals, one a row of each array: `depth` dimensions of the rows and `across` of
 * the columns are fixed, the others are all together. A group may occur twice: its reports that count, and those left out
 * because the area report that they are units of stands in the same group.
 */
export interface PivotAnswer {
  readonly asked: PivotAsked
  readonly groups: number
  readonly depth: Float64Array
  readonly across: Float64Array
  /** One list a dimension, of the rows and then of the columns; null where it is not fixed. */
  readonly rowMembers: readonly (readonly (string | null)[])[]
  readonly columnMembers: readonly (readonly (string | null)[])[]
  readonly isLeft: Float64Array
  readonly reports: Float64Array
  readonly areas: Float64Array
  /** What all reports of a group print in place of numbers, as `markAt` reads it; null where they print different things. */
  readonly marks: readonly (string | null)[]
  readonly figures: readonly FigureColumns[]
}

/** Whether a pivot is divided by years: a change is of one year on the year before. */
export const hasYear = ({ rows, columns }: PivotAsked) => [...rows, ...columns].includes('year')
export const needsPairs = ({ stats }: PivotFigure) => stats.has('change') || stats.has('growth')
/** Whether it must not be added over years. */
export const isStock = ({ quantity }: PivotFigure) => quantity.nature !== 'flow'

/** Reads the groups and their figures, column by column; `agencies` are the keys that the agencies' numbers stand for. */
export function readPivot(table: AnswerTable, asked: PivotAsked, agencies: readonly AgencyKey[]): PivotAnswer {
  const membersOf = (dimension: ReportDimension, column: string) => {
    if (dimension === 'agency') return keysOf(table.numbers(column), (number) => agencies[number])
    return dimension === 'year' ? keysOf(table.numbers(column), yearText()) : table.texts(column)
  }
  return {
    asked,
    groups: table.rows,
    depth: table.numbers('depth'),
    across: table.numbers('across'),
    rowMembers: asked.rows.map((dimension, i) => membersOf(dimension, `row ${i}`)),
    columnMembers: asked.columns.map((dimension, i) => membersOf(dimension, `column ${i}`)),
    isLeft: table.numbers('is_left'),
    reports: table.numbers('reports'),
    areas: table.numbers('areas'),
    marks: table.texts('marks'),
    figures: asked.figures.map((figure, i) => readFigure(table, figure, i, hasYear(asked))),
  }
}

/** The members that numbers stand for; null where none is fixed. */
function keysOf(numbers: Float64Array, textOf: (number: number) => string | undefined): readonly (string | null)[] {
  const members = Array.from<unknown, string | null>({ length: numbers.length }, () => null)
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] ?? NaN
    if (!Number.isNaN(number)) members[i] = textOf(number) ?? null
  }
  return members
}

/** Years as text, each written once. */
function yearText(): (year: number) => string {
  const written = new Map<number, string>()
  return (year) => {
    const text = written.get(year) ?? String(year)
    written.set(year, text)
    return text
  }
}

function readFigure(table: AnswerTable, figure: PivotFigure, i: number, isByYear: boolean): FigureColumns {
  const isRate = figure.quantity.kind === 'rate'
  const numbers = (what: string) => table.numbers(`${what} ${i}`)
  return {
    value: numbers('sum'),
    whole: isRate ? numbers('whole') : null,
    known: numbers('known'),
    says: numbers('says'),
    median: figure.stats.has('median') ? numbers('median') : null,
    years: isStock(figure) ? { first: numbers('first'), last: numbers('last') } : null,
    paired:
      isByYear && needsPairs(figure)
        ? {
            before: numbers('before'),
            after: numbers('after'),
            wholeBefore: isRate ? numbers('whole before') : null,
            wholeAfter: isRate ? numbers('whole after') : null,
            agencies: numbers('pairs'),
            doubts: numbers('doubts'),
          }
        : null,
  }
}
