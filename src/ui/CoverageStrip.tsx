import { useLayoutEffect, useRef, useState } from 'react'
import styles from './CoverageStrip.module.css'
import { formatNumber } from './text/format.ts'
import { useText } from './text/useText.ts'

export interface CoverageYear {
  readonly year: number
  /** The agencies whose reports count in this year. */
  readonly reported: number
  /** All agencies that are looked at. */
  readonly of: number
  /** Reports of this year that are in the dataset and do not count, such as those that leave the figure blank. */
  readonly left?: number | undefined
  /** No report counts because all that are there are left out by the filter. */
  readonly isLeftOut?: boolean
  readonly note?: string | undefined
}

export interface CoverageStripProps {
  caption: string
  years: readonly CoverageYear[]
  /** What stands at both sides of the plot above at a width, so that each year stands under its point. */
  sides?: ((width: number) => { readonly left: number; readonly right: number }) | undefined
}

/** Under a trend: how many of how many agencies each year rests on. A year without any report is a dotted outline. */
export function CoverageStrip({ caption, years, sides }: CoverageStripProps) {
  const { figure, frame } = useText()
  const hasLeft = years.some(({ left = 0 }) => left > 0)
  const notes = years.filter(({ note }) => note !== undefined)
  const [host, width] = useWidth()
  const beside = sides?.(width) ?? { left: 0, right: 0 }
  return (
    <div className={styles.strip}>
      <p className={styles.caption} aria-hidden="true">
        {caption}
      </p>
      <div ref={host} className={styles.frame} style={{ paddingInline: `${beside.left}px ${beside.right}px` }}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.side}>
                <span className="visually-hidden">{figure.year}</span>
              </th>
              {years.map(({ year }) => (
                <th key={year} scope="col" className={styles.year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row" className={styles.side}>
                <span className="visually-hidden">{figure.reported}</span>
              </th>
              {years.map((one) => (
                <Reported key={one.year} {...one} />
              ))}
            </tr>
            {hasLeft && (
              <tr>
                <th scope="row" className={styles.side}>
                  <span className={styles.over}>{figure.leftOut}</span>
                </th>
                {years.map(({ year, left = 0 }) => (
                  <td key={year} className={styles.left}>
                    {left > 0 && formatNumber(left)}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {notes.map(({ year, note }) => (
        <p key={year} className={styles.note}>
          {frame.named(String(year), note ?? '')}
        </p>
      ))}
    </div>
  )
}

function useWidth() {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const host = element.current
    if (!host) return undefined
    const observer = new ResizeObserver(() => setWidth(host.offsetWidth))
    setWidth(host.offsetWidth)
    observer.observe(host)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

function Reported({ reported, of, isLeftOut = false }: CoverageYear) {
  const { states } = useText()
  const share = of > 0 ? Math.min(1, reported / of) : 0
  const none = isLeftOut ? states.leftOut : states.cell.missing
  return (
    <td className={styles.cell} title={reported === 0 ? none : undefined}>
      <span className={reported === 0 ? styles.none : styles.bar} aria-hidden="true">
        <span className={styles.filled} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className={styles.number}>{formatNumber(reported)}</span>{' '}
      <span className={styles.of}>/ {formatNumber(of)}</span>
    </td>
  )
}
