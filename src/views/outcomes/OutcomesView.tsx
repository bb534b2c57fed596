import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'

export function OutcomesView(_props: ViewProps) {
  const { outcomes } = useText()
  return <p>{outcomes.title}</p>
}
