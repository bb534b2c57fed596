import { useText } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'

export function CompareView(_props: ViewProps) {
  const { compare } = useText()
  return <p>{compare.title}</p>
}
