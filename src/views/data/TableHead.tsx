import { useId, useState } from 'react'
import type { FileReading } from '../../domain/dataset.ts'
import type { HeadPlace } from '../../domain/mapping.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import field from '../../ui/field.module.css'
import { formatNumber } from '../../ui/text/format.ts'
import type { FileActions } from '../view.ts'
import { Fold } from './Fold.tsx'
import styles from './TableHead.module.css'
import { useDataText } from './texts.ts'

const MOST_ROWS = 9

/** Which rows of a file were taken for its head, and how many columns they make; the reader can name others. */
export function TableHead({ file, index, files }: { file: FileReading; index: number; files: FileActions }) {
  const { data } = useDataText()
  const { headerLines = [], header, toldBySheets = 0, isSideways = false } = file
  const [first, last] = [headerLines[0], headerLines.at(-1)]
  if (first === undefined || last === undefined) return null
  const found: HeadPlace = { first, rows: last - first + 1 }
  const columns = formatNumber(header.length - toldBySheets)
  const summary = isSideways ? data.headSideways(first, last, columns) : data.head(first, last, columns)
  const set = (head: HeadPlace | undefined) => files.set(index, { head, mapping: undefined })
  return (
    <Fold summary={summary}>
      {/* When the file is read anew, the fields show what was found then. */}
      <HeadFields key={`${first} ${last}`} found={found} isChosen={file.head !== undefined} onSet={set} />
    </Fold>
  )
}

interface HeadFieldsProps {
  found: HeadPlace
  isChosen: boolean
  onSet: (head: HeadPlace | undefined) => void
}

function HeadFields({ found, isChosen, onSet }: HeadFieldsProps) {
  const { data } = useDataText()
  const [typed, setTyped] = useState({ first: String(found.first), rows: String(found.rows) })
  const wanted = { first: Number(typed.first), rows: Number(typed.rows) }
  const isValid = isCount(wanted.first, Number.MAX_SAFE_INTEGER) && isCount(wanted.rows, MOST_ROWS)
  const canSet = isValid && (wanted.first !== found.first || wanted.rows !== found.rows)
  const set = () => canSet && onSet(wanted)
  return (
    <div className={styles.fields}>
      <CountField
        label={data.headFirst}
        value={typed.first}
        onType={(text) => setTyped({ ...typed, first: text })}
        onEnter={set}
      />
      <CountField
        label={data.headRows}
        value={typed.rows}
        most={MOST_ROWS}
        onType={(text) => setTyped({ ...typed, rows: text })}
        onEnter={set}
      />
      <Button look="main" disabled={!canSet} onPress={set}>
        {data.headApply}
      </Button>
      {isChosen && (
        <Button look="quiet" onPress={() => onSet(undefined)}>
          {data.headGuess}
        </Button>
      )}
    </div>
  )
}

const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most

interface CountFieldProps {
  label: string
  value: string
  most?: number
  onType: (text: string) => void
  onEnter: () => void
}

function CountField({ label, value, most, onType, onEnter }: CountFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={classes(field.control, styles.input)}
        type="number"
        min={1}
        max={most}
        value={value}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Enter' && onEnter()}
      />
    </div>
  )
}
