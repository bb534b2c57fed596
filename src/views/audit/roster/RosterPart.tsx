import type { ViewProps } from '../../view.ts'

export function RosterPart({ dataset }: ViewProps) {
  return <p>{dataset.reports}</p>
}
