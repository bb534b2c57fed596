import { lazy } from 'react'

/** What shows each view that needs nothing but its question; each comes when it is first shown. */
export const VIEW = {
  overview: lazy(async () => ({ default: (await import('../views/overview/OverviewView.tsx')).OverviewView })),
  zeros: lazy(async () => ({ default: (await import('../views/zeros/ZerosView.tsx')).ZerosView })),
  findings: lazy(async () => ({ default: (await import('../views/findings/FindingsView.tsx')).FindingsView })),
  audit: lazy(async () => ({ default: (await import('../views/audit/AuditView.tsx')).AuditView })),
  trends: lazy(async () => ({ default: (await import('../views/trends/TrendsView.tsx')).TrendsView })),
  outcomes: lazy(async () => ({ default: (await import('../views/outcomes/OutcomesView.tsx')).OutcomesView })),
  disputes: lazy(async () => ({ default: (await import('../views/disputes/DisputesView.tsx')).DisputesView })),
  compare: lazy(async () => ({ default: (await import('../views/compare/CompareView.tsx')).CompareView })),
  pivot: lazy(async () => ({ default: (await import('../views/pivot/PivotView.tsx')).PivotView })),
  agency: lazy(async () => ({ default: (await import('../views/agency/AgencyView.tsx')).AgencyView })),
}
