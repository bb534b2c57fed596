import { lazy, type ComponentType } from 'react'
import type { ViewProps } from '../views/view.ts'

type Fetch = () => Promise<{ readonly default: ComponentType<ViewProps> }>

/** What is fetched once is there at once when it is drawn. */
function once(fetch: Fetch): Fetch {
  let fetched: ReturnType<Fetch> | null = null
  return () => (fetched ??= fetch())
}

const FETCH = {
  overview: once(async () => ({ default: (await import('../views/overview/OverviewView.tsx')).OverviewView })),
  zeros: once(async () => ({ default: (await import('../views/zeros/ZerosView.tsx')).ZerosView })),
  findings: once(async () => ({ default: (await import('../views/findings/FindingsView.tsx')).FindingsView })),
  audit: once(async () => ({ default: (await import('../views/audit/AuditView.tsx')).AuditView })),
  trends: once(async () => ({ default: (await import('../views/trends/TrendsView.tsx')).TrendsView })),
  outcomes: once(async () => ({ default: (await import('../views/outcomes/OutcomesView.tsx')).OutcomesView })),
  disputes: once(async () => ({ default: (await import('../views/disputes/DisputesView.tsx')).DisputesView })),
  compare: once(async () => ({ default: (await import('../views/compare/CompareView.tsx')).CompareView })),
  pivot: once(async () => ({ default: (await import('../views/pivot/PivotView.tsx')).PivotView })),
  agency: once(async () => ({ default: (await import('../views/agency/AgencyView.tsx')).AgencyView })),
  cards: once(async () => ({ default: (await import('../views/cards/CardsView.tsx')).CardsView })),
}

/** Every view but those of files, each fetched when it is first shown. */
export const VIEW = {
  overview: lazy(FETCH.overview),
  zeros: lazy(FETCH.zeros),
  findings: lazy(FETCH.findings),
  audit: lazy(FETCH.audit),
  trends: lazy(FETCH.trends),
  outcomes: lazy(FETCH.outcomes),
  disputes: lazy(FETCH.disputes),
  compare: lazy(FETCH.compare),
  pivot: lazy(FETCH.pivot),
  agency: lazy(FETCH.agency),
  cards: lazy(FETCH.cards),
}

/** Fetches a view before it is drawn. One that cannot be fetched is told where it is drawn. */
export async function fetchView(view: string): Promise<void> {
  if (isFetched(view)) await FETCH[view]().catch(() => undefined)
}

const isFetched = (view: string): view is keyof typeof FETCH => Object.hasOwn(FETCH, view)
