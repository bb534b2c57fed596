import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'

export function DisputesView(_props: ViewProps) {
  const { disputes } = useText()
  return <p>{disputes.title}</p>
}
