import { OUTCOME_GROUPS } from '../../domain/forms/form.ts'
import { inkOn } from '../../ui/chart/contrast.ts'
import { textWidth } from '../../ui/chart/names.ts'
import { PALETTES } from '../../ui/chart/palette.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { Instead, reasonIn, SIGN, type Reason } from './Instead.tsx'
import { Label } from './Label.tsx'
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
        const reason = reasonIn(year, ['received'])
        const middle = step * (i + 0.5)
        const height = ((BASE - ABOVE) * Math.max(0, value ?? 0)) / most
        return (
          <g key={year.year}>
            {value === null ? (
              reason && <Instead reason={reason} x={middle} y={BASE - 8} anchor="middle" width={step - 4} />
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

const BAR_FROM = 34
/** Between a bar and the number at its end. */
const END_GAP = 5
/** Between that number and a sign behind it. */
const SIGN_GAP = 3
const ROW = HEIGHT / 7

const PARTS = OUTCOME_GROUPS.map(({ key }) => key)
/** How wide a mark may be behind the number of a bar. */
const MARK_WIDTH = 36

/**
 * How the applications of each year ended: a bar a year, its parts with their figures, and their number at its end. Where a
 * part has no number, its sign follows: the number is not that of all.
 */
export function OutcomeBars({ card: { agency, years }, wording }: PictureProps) {
  const { words } = wording
  const bars = years.map((year) => barOf(year))
  const told = bars.map(({ year, isKnown }) =>
    words.outcomesIn(
      year.year,
      isKnown || !year.without
        ? PARTS.map((key) => words.part(words.rows[key], cellText(year, key, wording))).join(words.comma)
        : words.states[year.without],
    ),
  )
  // All bars end where the widest number still has room.
  const width = WIDTH - BAR_FROM - END_GAP - Math.max(...bars.map((bar) => endWidth(bar)))
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="picture"
      // An inline drawing has no img element to be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={words.outcomesOf(agency.name, told.join(words.semicolon))}
    >
      {bars.map(({ year, parts, all, isKnown, reason }, i) => {
        const end = all > 0 ? BAR_FROM + width + END_GAP : BAR_FROM
        const number = formatNumber(all)
        return (
          <g key={year.year} transform={`translate(0 ${i * ROW})`}>
            <Label x={0} y={12} anchor="start" ink={light['ink-soft']}>
              {String(year.year)}
            </Label>
            {all > 0 && <Parts parts={parts} all={all} across={width} />}
            {isKnown && (
              <Label x={end} y={12} anchor="start">
                {number}
              </Label>
            )}
            {reason && (
              <Instead
                reason={reason}
                x={isKnown ? end + textWidth(number) + SIGN_GAP : BAR_FROM}
                y={12}
                anchor="start"
                width={isKnown ? MARK_WIDTH : WIDTH - BAR_FROM}
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}

interface Bar {
  readonly year: CardYear
  readonly parts: readonly { readonly key: (typeof PARTS)[number]; readonly value: number }[]
  /** What the parts with a number add up to. */
  readonly all: number
  /** Whether any part has one. */
  readonly isKnown: boolean
  /** Why a part has none. */
  readonly reason: Reason | null
}

function barOf(year: CardYear): Bar {
  const parts = PARTS.map((key) => ({ key, value: Math.max(0, numberIn(year, key) ?? 0) }))
  return {
    year,
    parts,
    all: parts.reduce((sum, { value }) => sum + value, 0),
    isKnown: PARTS.some((key) => numberIn(year, key) !== null),
    reason: reasonIn(year, PARTS),
  }
}

/** What stands behind a bar: its number, and the sign of a part that has none. */
function endWidth({ all, isKnown, reason }: Bar): number {
  if (!isKnown) return 0
  const sign = reason === null ? 0 : SIGN_GAP + ('raw' in reason ? MARK_WIDTH : SIGN)
  return textWidth(formatNumber(all)) + sign
}

function Parts({ parts, all, across }: { parts: Bar['parts']; all: number; across: number }) {
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
