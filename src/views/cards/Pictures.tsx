import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import { inkOn } from '../../ui/chart/contrast.ts'
import { textWidth } from '../../ui/chart/names.ts'
import { PALETTES } from '../../ui/chart/palette.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { GlyphShape, type Sign } from './Glyph.tsx'
import type { Card, CardYear } from './model.ts'
import { cellText, numberIn } from './said.ts'
import type { Wording } from './words.ts'

const { light } = PALETTES
const [WIDTH, HEIGHT] = [330, 104]
/** Room for a figure above a column, and for the year below it. */
const [ABOVE, BELOW] = [16, 18]
const BASE = HEIGHT - BELOW

interface PictureProps {
  card: Card
  wording: Wording
}

/** Applications received, a column a year with its figure; where there is none, the sign of why. */
export function ReceivedColumns({ card: { agency, years }, wording }: PictureProps) {
  const { words } = wording
  const told = years.map((year) => words.inYear(year.year, cellText(year, 'received', wording)))
  const most = Math.max(1, ...years.map((year) => numberIn(year, 'received') ?? 0))
  const step = WIDTH / Math.max(years.length, 4)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="picture"
      // An inline drawing has no img element to be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={words.receivedOf(agency.name, told.join(words.listComma))}
    >
      <line x1="0" x2={step * years.length} y1={BASE} y2={BASE} stroke={light['line-strong']} />
      {years.map((year, i) => {
        const value = numberIn(year, 'received')
        const middle = step * (i + 0.5)
        const height = ((BASE - ABOVE) * Math.max(0, value ?? 0)) / most
        return (
          <g key={year.year}>
            {value === null ? (
              <g transform={`translate(${middle - 6} ${BASE - 18}) scale(0.75)`}>
                <GlyphShape sign={signOf(year)} />
              </g>
            ) : (
              <>
                <rect x={middle - 13} width="26" y={BASE - height} height={height} fill={light['activity-2']} />
                <Label x={middle} y={BASE - height - 4} anchor="middle">
                  {formatNumber(value)}
                </Label>
              </>
            )}
            <Label x={middle} y={HEIGHT - 4} anchor="middle" ink={light['ink-soft']}>
              {String(year.year)}
            </Label>
          </g>
        )
      })}
    </svg>
  )
}

/** Of a year without a figure, why; a mark stands as a blank does, its text is in the table. */
function signOf({ cells, without }: CardYear): Sign {
  const cell = cells?.get('received')
  return without ?? (cell?.state === 'absent' ? 'absent' : 'blank')
}

const BAR_FROM = 34
/** Between a bar and the number at its end. */
const END_GAP = 5
const ROW = HEIGHT / 7

/** How the applications of each year ended: a bar a year, its parts with their figures, and their number at its end. */
export function OutcomeBars({ card: { agency, years }, wording }: PictureProps) {
  const { words } = wording
  const bars = years.map((year) => {
    const parts = OUTCOME_GROUPS.map(({ key }) => ({ key, value: Math.max(0, numberIn(year, key) ?? 0) }))
    return {
      year,
      parts,
      all: parts.reduce((sum, { value }) => sum + value, 0),
      isKnown: OUTCOME_GROUPS.some(({ key }) => numberIn(year, key) !== null),
    }
  })
  const told = bars.map(({ year, isKnown }) =>
    words.outcomesIn(
      year.year,
      isKnown
        ? OUTCOME_GROUPS.map(({ key }) => words.part(words.rows[key], cellText(year, key, wording))).join(words.comma)
        : cellText(year, 'granted', wording),
    ),
  )
  // All bars end where the widest number still has room.
  const width = WIDTH - BAR_FROM - END_GAP - Math.max(...bars.map(({ all }) => textWidth(formatNumber(all))))
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="picture"
      // An inline drawing has no img element to be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={words.outcomesOf(agency.name, told.join(words.semicolon))}
    >
      {bars.map(({ year, parts, all, isKnown }, i) => {
        const top = i * ROW
        return (
          <g key={year.year} transform={`translate(0 ${top})`}>
            <Label x={0} y={12} anchor="start" ink={light['ink-soft']}>
              {String(year.year)}
            </Label>
            {all > 0 && <Parts parts={parts} all={all} across={width} />}
            {isKnown ? (
              <Label x={all > 0 ? BAR_FROM + width + END_GAP : BAR_FROM} y={12} anchor="start">
                {formatNumber(all)}
              </Label>
            ) : (
              <g transform={`translate(${BAR_FROM} 2) scale(0.75)`}>
                <GlyphShape
                  sign={year.without ?? (year.cells?.get('granted')?.state === 'absent' ? 'absent' : 'blank')}
                />
              </g>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Parts({
  parts,
  all,
  across,
}: {
  parts: readonly { key: (typeof OUTCOME_GROUPS)[number]['key']; value: number }[]
  all: number
  across: number
}) {
  let at = BAR_FROM
  return parts.map(({ key, value }) => {
    const width = (across * value) / all
    const from = at
    at += width
    const color = light[`outcome-${key}`]
    const text = formatNumber(value)
    return (
      value > 0 && (
        <g key={key}>
          <rect x={from} y={1.5} width={width} height={ROW - 3} fill={color} stroke={light.surface} strokeWidth="0.8" />
          {width > textWidth(text) + 4 && (
            <Label x={from + width / 2} y={12} anchor="middle" ink={inkOn(color) ?? light.ink}>
              {text}
            </Label>
          )}
        </g>
      )
    )
  })
}

interface LabelProps {
  x: number
  y: number
  anchor: 'start' | 'middle'
  ink?: string
  children: string
}

function Label({ x, y, anchor, ink = light.ink, children }: LabelProps) {
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize="11.5" fill={ink}>
      {children}
    </text>
  )
}

/** What the colours of the bars stand for. */
export function OutcomeKey({ words }: Pick<Wording, 'words'>) {
  return (
    <ul className="key">
      {OUTCOME_GROUPS.map(({ key }) => (
        <li key={key}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect width="10" height="10" fill={light[`outcome-${key}`]} />
          </svg>
          {words.rows[key]}
        </li>
      ))}
    </ul>
  )
}
