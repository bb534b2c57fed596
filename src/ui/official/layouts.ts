import { applicationsLayout } from './layoutApplications.ts'
import { DISPUTES_LAYOUT } from './layoutDisputes.ts'
import { proactiveLayouts } from './layoutProactive.ts'
import type { Layout, Printed } from './layout.ts'

/** Tables 2, 3 and 4 as the forms of these reports lay them out: of one report, or of two side by side. */
export function layoutsOf(reports: readonly Printed[]): readonly Layout[] {
  return [...proactiveLayouts(reports), applicationsLayout(reports), DISPUTES_LAYOUT]
}
