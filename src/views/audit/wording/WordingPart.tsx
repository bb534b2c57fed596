import type { ViewProps } from '../../view.ts'

export function WordingPart({ dataset }: ViewProps) {
  return <p>{dataset.reports}</p>
}
