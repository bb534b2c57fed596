import { useId, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import field from '../../ui/field.module.css'
import styles from './FileYear.module.css'
import { useDataText } from './texts.ts'

/** The year of every report of a file in which no column tells it; nothing counts until it has four digits. */
export function FileYear({ year, onChange }: { year: number | null; onChange: (year: number | null) => void }) {
  const { data } = useDataText()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className={styles.year}>
      <label className={field.label} htmlFor={id}>
        {data.fileYear}
      </label>
      <input
        id={id}
        className={classes(field.control, styles.input)}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        aria-describedby={`${id}-note`}
        value={typed ?? (year === null ? '' : String(year))}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(/^[12]\d{3}$/.test(target.value) ? Number(target.value) : null)
        }}
        onBlur={() => setTyped(null)}
      />
      <p id={`${id}-note`} className={field.label}>
        {data.fileYearNote}
      </p>
    </div>
  )
}
