import { useState } from 'react'
import type { Dataset, FileReading } from '../../domain/dataset.ts'
import type { Mapping } from '../../domain/mapping.ts'
import { changes, hasYearColumn, isSameHeader } from '../../domain/mappingChange.ts'
import { mappingForTwin, settledMapping, withUse } from '../../domain/mappingChange.ts'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import type { FileActions } from '../view.ts'
import { ColumnFields } from './ColumnFields.tsx'
import { columnGroups, columnsSentence, presentMapping } from './columnGroups.ts'
import styles from './Columns.module.css'
import { FileYear } from './FileYear.tsx'
import { Fold } from './Fold.tsx'
import { MappingFiles } from './MappingFiles.tsx'
import { useDataText } from './texts.ts'

interface ColumnsProps {
  file: FileReading
  index: number
  dataset: Dataset
  files: FileActions
}

/** More unused columns than this stand in a fold. */
const FEW = 12

/** How each column of a file was understood; the reader can change all of it and apply the changes together. */
export function Columns({ file, index, dataset, files }: ColumnsProps) {
  const texts = useDataText()
  const { data } = texts
  const present = presentMapping(file)
  const basis = JSON.stringify([file.header, present])
  // Changes belong to the mapping they were made on; when the file is read anew in another way, they are gone.
  const [edited, setEdited] = useState<{ basis: string; mapping: Mapping } | null>(null)
  const draft = edited?.basis === basis ? edited.mapping : present
  const change = (mapping: Mapping) => setEdited({ basis, mapping })
  const changed = changes(present, draft)
  const twins = dataset.files.flatMap((other, i) => (isSameHeader(other.header, file.header) ? i : []))
  const applyToAll = () => {
    for (const twin of twins) {
      const own = twin === index ? draft : (dataset.files[twin]?.mapping ?? null)
      files.set(twin, { mapping: mappingForTwin(draft, own) })
    }
  }
  // A column stays where it is while it is changed, and moves to its new group when the change is applied.
  const groups = columnGroups(file)
  const fields = {
    file,
    draft,
    onUse: (column: number, use: Mapping['columns'][number]) => change(withUse(draft, column, use)),
  }
  const n = (columns: readonly object[]) => formatNumber(columns.length)
  return (
    <Fold summary={columnsSentence(file, texts)}>
      <p className={styles.note}>{data.columnsNote}</p>
      {!hasYearColumn(draft) && <FileYear year={draft.year} onChange={(year) => change({ ...draft, year })} />}
      <ColumnFields {...fields} title={data.groups.identity} columns={[...groups.identity, ...groups.told]} />
      <ColumnFields {...fields} title={data.groups.roles} columns={groups.roles} />
      {groups.ignored.length > 0 && (
        <Fold summary={data.groups.ignored(n(groups.ignored))} open={groups.ignored.length <= FEW}>
          <ColumnFields {...fields} columns={groups.ignored} />
        </Fold>
      )}
      {groups.cells.length > 0 && (
        <Fold summary={data.groups.cells(n(groups.cells))} open={groups.cells.length <= FEW}>
          <ColumnFields {...fields} columns={groups.cells} />
        </Fold>
      )}
      <div className={styles.actions}>
        <Button
          look="main"
          disabled={changed === 0}
          onPress={() => files.set(index, { mapping: settledMapping(draft) })}
        >
          {data.apply}
        </Button>
        {twins.length > 1 && <Button onPress={applyToAll}>{data.applyToSame(formatNumber(twins.length))}</Button>}
        <Button look="quiet" disabled={changed === 0} onPress={() => setEdited(null)}>
          {data.discard}
        </Button>
        <span aria-live="polite" className={styles.note}>
          {changed > 0 && data.changed(formatNumber(changed))}
        </span>
      </div>
      <MappingFiles file={file} draft={draft} onRead={change} />
    </Fold>
  )
}
