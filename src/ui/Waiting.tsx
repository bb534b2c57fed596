import { useText } from './text/useText.ts'

/** Stands where a part will stand that is being computed or fetched. */
export function Waiting() {
  const { figure } = useText()
  return <p aria-busy="true">{figure.waiting}</p>
}
