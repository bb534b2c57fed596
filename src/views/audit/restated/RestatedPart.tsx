import type { ViewProps } from '../../view.ts'

export function RestatedPart({ dataset }: ViewProps) {
  return <p>{dataset.reports}</p>
}
