import { useMemo, useState } from 'react'
import type { Agency, AgencyKey } from '../../domain/report.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { Crumb } from '../../ui/Crumb.tsx'
import { agencyOptions } from '../../ui/places.ts'
import { useWords } from '../../ui/text/useText.ts'
import styles from './Compare.module.css'
import { WORDS } from './words.ts'

interface ChosenProps {
  /** What can be added. */
  agencies: readonly Agency[]
  chosen: readonly Agency[]
  most: number
  /** Said to who would add one more. */
  tooMany: string
  onChange: (keys: readonly AgencyKey[]) => void
}

/** Agencies chosen by hand: a field that adds one, and each of them with a button that takes it away. */
export function Chosen({ agencies, chosen, most, tooMany, onChange }: ChosenProps) {
  const words = useWords(WORDS)
  const [refused, setRefused] = useState('')
  const options = useMemo(() => agencyOptions(agencies), [agencies])
  const keys = chosen.map(({ key }) => key)
  const change = (next: readonly AgencyKey[]) => {
    setRefused('')
    onChange(next)
  }
  const add = (key: AgencyKey) => {
    const present = chosen.find((agency) => agency.key === key)
    if (present) setRefused(words.already(present.name))
    else if (keys.length >= most) setRefused(tooMany)
    else change([...keys, key])
  }
  return (
    <div className={styles.chosen}>
      <Combobox label={words.add} hint={words.addHint} options={options} onChoose={add} />
      {chosen.length > 0 && (
        <ul className={styles.chips} aria-label={words.chosen}>
          {chosen.map(({ key, name }) => (
            <li key={key}>
              <Crumb label={name} onRemove={() => change(keys.filter((other) => other !== key))} />
            </li>
          ))}
        </ul>
      )}
      <output className={styles.refused}>{refused}</output>
    </div>
  )
}
