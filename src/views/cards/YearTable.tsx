import { CARD_MEASURES, type CardMeasure } from '../../data/queries/cards.ts'
import { formatNumber, formatPercent, NOTHING, unbroken } from '../../ui/text/format.ts'
import { classes } from '../../ui/classes.ts'
import { fitting } from './fit.ts'
import { Glyph } from './Glyph.tsx'
import { legendOf } from './legend.ts'
import type { Card, CardCell, CardYear } from './model.ts'
import { SIZE } from './room.ts'
import type { Wording } from './words.ts'

/** How wide a mark may be in its column. */
const MARK_WIDTH = 60

type RowId = CardMeasure | 'rate'

/** The rate stands below what it is made of. */
const ROWS: readonly RowId[] = CARD_MEASURES.flatMap((id): RowId[] => (id === 'decided' ? [id, 'rate'] : [id]))
/** Rows that begin a group, and rows that are part of the one above them. */
const STARTS: ReadonlySet<RowId> = new Set<RowId>(['granted', 'decided', 'review.total'])
const PARTS: ReadonlySet<RowId> = new Set<RowId>(['review.corrected', 'suit_direct.corrected', 'suit_after.corrected'])

/** Year by year: what came in, how it ended, what was disputed. A year without a report says so, once for all rows. */
export function YearTable({ card: { agency, years }, wording }: { card: Card; wording: Wording }) {
  const { words } = wording
  return (
    <section>
      <h3>{words.years}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={words.table(words.years, agency.name)}>
        <table className="years">
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              {years.map(({ year }) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((id, i) => (
              <tr
                key={id}
                className={classes(STARTS.has(id) && 'start', PARTS.has(id) && 'part', id === 'rate' && 'rate')}
              >
                <th scope="row">{id === 'rate' ? words.rate : words.rows[id]}</th>
                {years.map((year) => (
                  <YearCell key={year.year} year={year} id={id} isFirst={i === 0} wording={wording} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend years={years} wording={wording} />
    </section>
  )
}

interface YearCellProps {
  year: CardYear
  id: RowId
  isFirst: boolean
  wording: Wording
}

function YearCell({ year: { cells, without, rate }, id, isFirst, wording: { words } }: YearCellProps) {
  if (without) {
    if (!isFirst) return null
    return (
      <td rowSpan={ROWS.length} className="without">
        <Glyph sign={without} />
        <span>{words.states[without]}</span>
      </td>
    )
  }
  if (id === 'rate') {
    const reason = rate?.why ? words.why[rate.why] : undefined
    return (
      <td className={rate?.ranked === false && rate.why === null ? 'few' : undefined} title={reason}>
        {rate?.share == null ? NOTHING : unbroken(formatPercent(rate.share))}
      </td>
    )
  }
  return <td>{said(cells?.get(id), words)}</td>
}

function said(cell: CardCell | undefined, words: Wording['words']) {
  if (!cell) return NOTHING
  if (cell.state === 'mark') return <span className="mark">{fitting(cell.raw, 1, MARK_WIDTH, SIZE)}</span>
  if (cell.state !== 'number') return <Glyph sign={cell.state} name={words.states[cell.state]} />
  return (
    <>
      {formatNumber(cell.value)}
      <span className="doubt">{cell.isDoubted && <abbr title={words.doubted}>*</abbr>}</span>
    </>
  )
}

/** What the signs of this card mean. */
function Legend({ years, wording: { words } }: { years: readonly CardYear[]; wording: Wording }) {
  const { signs, remarks } = legendOf(years, words)
  return (
    <ul className="key">
      {signs.map((sign) => (
        <li key={sign}>
          <Glyph sign={sign} />
          {words.legend[sign]}
        </li>
      ))}
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  )
}
