import { useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import { WORDS } from './words.ts'

export function OutcomesView(_props: ViewProps) {
  const words = useWords(WORDS)
  return <p>{words.title}</p>
}
