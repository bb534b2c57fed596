import type { ViewProps } from '../../view.ts'

export function FindingsPart({ dataset }: ViewProps) {
  return <p>{dataset.reports}</p>
}
