import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'

export function FindingsView(_props: ViewProps) {
  const { findings } = useText()
  return <p>{findings.title}</p>
}
