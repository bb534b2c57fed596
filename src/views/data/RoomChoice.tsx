import { useState } from 'react'
import type { FileReading } from '../../domain/dataset.ts'
import { FORM_TABLES, type FormTable, type Part, type YearSpan } from '../../domain/part.ts'
import type { AwaitsRoom } from '../../domain/problem.ts'
import { roomColumnwise, rowsOf } from '../../domain/room.ts'
import { Button } from '../../ui/Button.tsx'
import { partText } from '../../ui/partText.ts'
import { Status } from '../../ui/Status.tsx'
import { Select } from '../../ui/Select.tsx'
import { formatBytes, formatNumber } from '../../ui/text/format.ts'
import type { FileActions } from '../view.ts'
import field from '../../ui/field.module.css'
import styles from './RoomChoice.module.css'
import { useDataText } from './texts.ts'

interface RoomChoiceProps {
  file: FileReading
  index: number
  files: FileActions
}

/** That a file waits for the choice of a part: it stands above all that is loaded. */
export const awaitsRoom = ({ problems }: FileReading): AwaitsRoom | undefined =>
  problems.find((problem) => problem.kind === 'awaitsRoom')

/** What is to be loaded of a file that is too large, and what is loaded of it. */
export function RoomChoice({ file, index, files }: RoomChoiceProps) {
  const awaits = awaitsRoom(file)
  const load = (part: Part | undefined) => files.set(index, { part })
  if (awaits) return <PartChoice awaits={awaits} chosen={file.part} onLoad={load} />
  return file.part && file.ledger ? (
    <PartLoaded part={file.part} name={file.name} onAll={() => load(undefined)} />
  ) : null
}

function PartLoaded({ part, name, onAll }: { part: Part; name: string; onAll: () => void }) {
  const { data, figure } = useDataText()
  return (
    <div className={styles.loaded}>
      <span>{partText(part, figure)}</span>
      <Button look="quiet" name={data.room.chooseAnewOf(name)} onPress={onAll}>
        {data.room.chooseAnew}
      </Button>
    </div>
  )
}

/** One in so many agencies. */
const SHARES = [1, 2, 5, 10, 20, 50, 100] as const

interface PartChoiceProps {
  awaits: AwaitsRoom
  chosen: Part | undefined
  onLoad: (part: Part) => void
}

function PartChoice({ awaits, chosen, onLoad }: PartChoiceProps) {
  const { data } = useDataText()
  const { size, room, years } = awaits
  const known = years.map(({ year }) => year)
  const [first, last] = [known[0], known.at(-1)]
  const all = first !== undefined && last !== undefined ? { from: first, to: last } : null
  const [span, setSpan] = useState<YearSpan | null>(chosen?.years ?? all)
  const [every, setEvery] = useState(chosen?.every ?? 1)
  const [tables, setTables] = useState(chosen?.tables ?? FORM_TABLES)
  const isAllYears = !span || !all || (span.from <= all.from && span.to >= all.to)
  const isEveryTable = tables.length === FORM_TABLES.length
  const part: Part = {
    ...(isAllYears ? {} : { years: span }),
    ...(every > 1 && { every }),
    ...(!isEveryTable && { tables }),
  }
  const rows = rowsOf(size.rows, years, part)
  const needed = roomColumnwise(size, years, part)
  const fits = needed <= room
  const yearChoices = known.map((year) => ({ value: String(year), label: String(year) }))
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.title}>{data.room.title}</legend>
      <div className={styles.fields}>
        {span && (
          <>
            <Select
              label={data.room.from}
              choices={yearChoices}
              value={String(span.from)}
              onChange={(year) => setSpan({ from: Number(year), to: Math.max(Number(year), span.to) })}
            />
            <Select
              label={data.room.to}
              choices={yearChoices}
              value={String(span.to)}
              onChange={(year) => setSpan({ from: Math.min(Number(year), span.from), to: Number(year) })}
            />
          </>
        )}
        <Select
          label={data.room.agencies}
          choices={SHARES.map((n) => ({ value: String(n), label: data.room.share(formatNumber(n), n === 1) }))}
          value={String(every)}
          onChange={(n) => setEvery(Number(n))}
        />
      </div>
      <TableChoice chosen={tables} onChange={setTables} />
      <Status>
        {data.room.needed(formatNumber(rows), formatBytes(needed), formatBytes(room))}{' '}
        {fits ? data.room.fits : data.room.fitsNot}
      </Status>
      {every > 1 && <p>{data.room.sampleNote}</p>}
      {!isEveryTable && <p>{tables.length === 0 ? data.room.noTable : data.room.tablesNote}</p>}
      <Button look="main" disabled={!fits || tables.length === 0} onPress={() => onLoad(part)}>
        {data.room.load}
      </Button>
    </fieldset>
  )
}

interface TableChoiceProps {
  chosen: readonly FormTable[]
  onChange: (tables: readonly FormTable[]) => void
}

/** Which tables of the form are to be loaded. */
function TableChoice({ chosen, onChange }: TableChoiceProps) {
  const { data } = useDataText()
  return (
    <fieldset className={styles.tables}>
      <legend className={field.label}>{data.room.tables}</legend>
      {FORM_TABLES.map((table) => (
        <label key={table} className={styles.table}>
          <input
            type="checkbox"
            checked={chosen.includes(table)}
            onChange={({ target }) =>
              onChange(FORM_TABLES.filter((one) => (one === table ? target.checked : chosen.includes(one))))
            }
          />
          {data.room.table[table]}
        </label>
      ))}
    </fieldset>
  )
}
