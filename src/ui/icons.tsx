import type { ReactNode } from 'react'
import styles from './icons.module.css'

const SHAPES = {
  overview: <path d="M3 3h6v7H3zM11 3h6v4h-6zM11 9h6v8h-6zM3 12h6v5H3z" />,
  zeros: (
    <path d="M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM14.5 11.8c1.4 0 2.2 1.2 2.2 2.7s-.8 2.7-2.2 2.7-2.2-1.2-2.2-2.7.8-2.7 2.2-2.7z" />
  ),
  agency: <path d="M2.5 17h15M4 17V8m12 9V8M7.3 17V8m5.4 9V8M2.5 8h15L10 3z" />,
  data: (
    <path d="M4 5c0-1.1 2.7-2 6-2s6 .9 6 2-2.7 2-6 2-6-.9-6-2zM4 5v10c0 1.1 2.7 2 6 2s6-.9 6-2V5M4 10c0 1.1 2.7 2 6 2s6-.9 6-2" />
  ),
  findings: <path d="M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.5 12.5 17 17M8.5 6v3.2m0 1.8v.3" />,
  trends: <path d="M3 3v14h14M5.5 13l3.5-4 3 2.5L16.5 6" />,
  outcomes: <path d="M3 4h14v3.2H3zM3 8.4h14v3.2H3zM3 12.8h14V16H3zM8 4v3.2m5 1.2v3.2m-7 1.2V16" />,
  disputes: <path d="M10 3v13m-4 1h8M4 6h12M4 6 2 11h4zm12 0-2 5h4z" />,
  compare: <path d="M4 17V9h3v8zM9 17V4h3v13zM14 17v-6h3v6z" />,
  review: <path d="M4 3h8v14H4zM6.5 6.5h3m-3 3h3M12.5 13l1.8 2 3.7-4.5" />,
  pivot: <path d="M3 3h14v14H3zM3 7.5h14M7.5 3v14M12.2 7.5V17M7.5 12.2H17" />,
  cards: <path d="M5 2.5h10v15H5zM7.5 6h5M7.5 9h5M7.5 14.5v-2m2.5 2v-3m2.5 3v-1.5" />,
  audit: <path d="M10 2.5 16.5 5v5c0 4-2.8 6.5-6.5 7.5C6.3 16.5 3.5 14 3.5 10V5zM7 10l2.2 2.2L13.2 8" />,
  more: <path d="M3 5h14M3 10h14M3 15h14" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  filter: <path d="M3 5h14M6 10h8M8.5 15h3" />,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  up: <path d="m5.5 12 4.5-4.5 4.5 4.5" />,
  download: <path d="M10 3v9m-4-3.5 4 4 4-4M4 17h12" />,
  link: (
    <path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5L9.8 5.2M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1.2-1.2" />
  ),
  picture: <path d="M3 4h14v12H3zM3 13l4-4 3.5 3.5L13 10l4 4M13.2 7.2v.3" />,
  tray: <path d="M3 11v6h14v-6M10 3v9m-4-4.5h8" />,
  inTray: <path d="M3 11v6h14v-6M6 8l3 3 6-7" />,
  open: <path d="M3 16V5h5l2 2h7v9zM10 14v-4.5m-2 2 2-2 2 2" />,
  alert: <path d="M10 3 18 17H2zM10 8.5v4m0 2v.5" />,
  check: <path d="m4.5 10.5 3.5 3.5 7.5-8" />,
  sun: (
    <path d="M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v2m0 12v2M2 10h2m12 0h2M4.3 4.3l1.5 1.5m8.4 8.4 1.5 1.5m0-11.4-1.5 1.5m-8.4 8.4-1.5 1.5" />
  ),
  moon: <path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z" />,
  system: <path d="M3 4h14v9.5H3zM7 17h6m-3-3.5V17" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

/** A line drawing beside words; never the only name of a thing. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  )
}
