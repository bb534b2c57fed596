import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'

export function TrendsView(_props: ViewProps) {
  const { trends } = useText()
  return <p>{trends.title}</p>
}
