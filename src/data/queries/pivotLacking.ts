import { join, sql, type DerivedTable, type Sql } from '../engine/sql.ts'
import { MARK_ENDS, type PivotFigure } from './pivotAnswer.ts'

/** What reports lack of some figures, and what they print in place of them: the same whatever they are grouped by. */
export interface Lacking {
  /** `pattern`, `absent`: the figures of which such a report has no cell. */
  readonly absent: DerivedTable
  /** `id`, `marked`: the figures of which a report prints a mark; `marks` as `markAt` reads them; `alike`: the first report that prints the same. */
  readonly marked: DerivedTable
}

/**
 * Which figures a form has no cell of, and in which of its cells a report prints a mark: worked out for all figures at
 * once, because a join for each of two hundred takes a minute. `columns` are those of `report` that the figures need: the
 * marks of their cells come with them.
 */
export function lackingOf(figures: readonly PivotFigure[], columns: readonly string[]): Lacking {
  const cells = figures.flatMap(({ quantity }, i) =>
    quantity.cells.map((cell) => sql`(${i}, ${quantity.cells.length}, ${cell})`),
  )
  const read = sql`(VALUES ${join(cells.length > 0 ? cells : [sql`(-1, 0, '')`])}) AS read(figure, cells, cell)`
  const ids = figures.map(({ quantity }) => quantity.id).join(', ')
  const table = (what: string, select: Sql): DerivedTable => ({ name: `${what} of ${ids}`, select, columns })
  return {
    absent: table(
      'absent',
      sql`
        SELECT pattern, list(figure) AS absent FROM (
          SELECT pattern, figure FROM ${read} JOIN absence USING (cell) GROUP BY pattern, figure, cells HAVING count(*) = cells
        ) GROUP BY pattern`,
    ),
    marked: table(
      'marked',
      sql`
        SELECT *, (min(id) OVER (PARTITION BY marks))::INTEGER AS alike FROM (
          SELECT id, list(figure) FILTER (WHERE is_mark) AS marked, string_agg(figure || ${MARK_ENDS.figure} || printed, ${MARK_ENDS.mark} ORDER BY figure) AS marks
          FROM (
            SELECT report AS id, figure, bool_or(mark.state = 'mark') AS is_mark,
              string_agg(DISTINCT text, ' ' ORDER BY text) AS printed FROM ${read} JOIN mark USING (cell)
            WHERE mark.state = 'mark' OR mark.unit IS NOT NULL GROUP BY report, figure
          ) GROUP BY id
        )`,
    ),
  }
}
