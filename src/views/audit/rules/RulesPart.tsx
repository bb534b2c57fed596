import type { ViewProps } from '../../view.ts'

export function RulesPart({ dataset }: ViewProps) {
  return <p>{dataset.reports}</p>
}
