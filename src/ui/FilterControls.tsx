import { useDeferredValue, useMemo } from 'react'
import type { Dataset } from '../domain/dataset.ts'
import type { Filter } from '../domain/question.ts'
import { LEVELS } from '../domain/report.ts'
import { Checks } from './Checks.tsx'
import { Combobox } from './Combobox.tsx'
import styles from './FilterControls.module.css'
import { agencyOptions, kindName, placeOptions } from './places.ts'
import { Select } from './Select.tsx'
import { useText } from './text/useText.ts'

export interface FilterControlsProps {
  filter: Filter
  dataset: Pick<Dataset, 'agencies' | 'years'>
  onChange: (filter: Filter) => void
}

const ANY = ''
const add = (list: readonly string[], value: string) => (list.includes(value) ? list : [...list, value])

/** The controls of the filter; each change is a whole new filter. */
export function FilterControls({ filter, dataset, onChange }: FilterControlsProps) {
  const texts = useText()
  const words = texts.filter
  const { agencies, years } = dataset
  // A country's take a while to list, and nobody chooses among them before what is open is drawn.
  const listed = useDeferredValue(agencies)
  const places = useMemo(() => placeOptions(listed), [listed])
  const named = useMemo(() => agencyOptions(listed), [listed])
  const levels = useMemo(() => LEVELS.filter((level) => agencies.some((agency) => agency.level === level)), [agencies])
  const kinds = useMemo(() => [...new Set(agencies.flatMap(({ kind }) => kind || []))].toSorted(), [agencies])
  const first = years.at(0)
  const last = years.at(-1)

  // One end alone is meant as "from here on" or "up to here"; the other end is the dataset's own.
  const setYears = (from: number | undefined, to: number | undefined) => {
    if (from === undefined || to === undefined || (from === first && to === last)) onChange({ ...filter, years: null })
    else onChange({ ...filter, years: from <= to ? { from, to } : { from: to, to: from } })
  }
  const choices = [
    { value: ANY, label: words.anyYear },
    ...years.map((year) => ({ value: `${year}`, label: `${year}` })),
  ]
  const { from, to } = filter.years ?? {}
  return (
    <div className={styles.controls}>
      <div className={styles.years}>
        <Select
          label={words.from}
          choices={choices}
          value={from === undefined ? ANY : `${from}`}
          onChange={(value) => setYears(value === ANY ? first : Number(value), to ?? last)}
        />
        <Select
          label={words.to}
          choices={choices}
          value={to === undefined ? ANY : `${to}`}
          onChange={(value) => setYears(from ?? first, value === ANY ? last : Number(value))}
        />
      </div>
      <Combobox
        label={words.place}
        hint={words.placeHint}
        options={places}
        onChoose={(place) => onChange({ ...filter, places: add(filter.places, place) })}
      />
      {levels.length > 0 && (
        <Checks
          label={words.level}
          none={words.anyYear}
          choices={levels.map((level) => ({ value: level, label: words.levels[level] }))}
          chosen={filter.levels}
          onChange={(chosen) => onChange({ ...filter, levels: LEVELS.filter((level) => chosen.includes(level)) })}
        />
      )}
      {kinds.length > 0 && (
        <Checks
          label={words.kind}
          none={words.anyYear}
          choices={kinds.map((kind) => ({ value: kind, label: kindName(kind, texts) }))}
          chosen={filter.kinds}
          onChange={(chosen) => onChange({ ...filter, kinds: chosen })}
        />
      )}
      <Combobox
        label={words.agency}
        hint={words.agencyHint}
        options={named}
        onChoose={(key) => onChange({ ...filter, agencies: add(filter.agencies, key) })}
      />
      <label className={styles.sound}>
        <input
          type="checkbox"
          checked={filter.onlySound}
          onChange={(event) => onChange({ ...filter, onlySound: event.target.checked })}
        />
        {words.onlySound}
      </label>
    </div>
  )
}
