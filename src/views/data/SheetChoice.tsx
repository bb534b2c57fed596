import type { FileReading } from '../../domain/dataset.ts'
import { Select } from '../../ui/Select.tsx'
import type { FileActions } from '../view.ts'
import styles from './SheetChoice.module.css'
import { useDataText } from './texts.ts'

/** Which sheet of a workbook is read: all that go together, or one that the reader chooses. */
export function SheetChoice({ file, index, files }: { file: FileReading; index: number; files: FileActions }) {
  const { data } = useDataText()
  const { sheets = [], sheet } = file
  if (sheets.length < 2) return null
  // A sheet is chosen by its place: no name can be taken for the choice of all.
  const choices = [{ value: '', label: data.sheetAll }].concat(
    sheets.map((name, place) => ({ value: String(place), label: name })),
  )
  const choose = (place: string) =>
    files.set(index, { sheet: place === '' ? undefined : sheets[Number(place)], head: undefined, mapping: undefined })
  const chosen = sheet === undefined ? '' : String(sheets.indexOf(sheet))
  return (
    <div className={styles.choice}>
      <Select label={data.sheet} choices={choices} value={chosen} onChange={choose} />
    </div>
  )
}
