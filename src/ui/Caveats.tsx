import { useState } from 'react'
import styles from './Figure.module.css'
import { usePrinting } from './printing.ts'
import { formatNumber, unbroken } from './text/format.ts'
import { useLang, useText } from './text/useText.ts'

/** So many stand in sight; one more than these is not folded, because its fold would be as long as itself. */
const IN_SIGHT = 2

/** What goes with a figure: that nobody verified it, then the first of the others in sight, the rest folded; all of them on paper. */
export function Caveats({ caveats: given }: { caveats: readonly string[] }) {
  const { figure } = useText()
  const lang = useLang()
  const caveats = given
    .map(unbroken)
    .toSorted((a, b) => Number(b === figure.selfReported) - Number(a === figure.selfReported))
  const isOnPaper = usePrinting()
  const [isOpen, setOpen] = useState(false)
  const first = caveats.length > IN_SIGHT + 1 ? IN_SIGHT : caveats.length
  const rest = caveats.slice(first)
  return (
    <>
      <p>{caveats.slice(0, first).join(lang === 'zh' ? '' : ' ')}</p>
      {rest.length > 0 && (
        <details open={isOpen || isOnPaper} onToggle={(event) => isOnPaper || setOpen(event.currentTarget.open)}>
          <summary className={styles.more}>{figure.moreCaveats(formatNumber(rest.length))}</summary>
          <ul className={styles.caveats}>
            {rest.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
