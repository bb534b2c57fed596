import { useId, useMemo } from 'react'
import type { FileReading } from '../../domain/dataset.ts'
import type { ColumnUse, Mapping } from '../../domain/mapping.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { useLang } from '../../ui/text/useText.ts'
import styles from './ColumnFields.module.css'
import { columnName, type FileColumn } from './columnGroups.ts'
import { standardName, nameOfUse, chosenUse, columnChoices } from './uses.ts'
import { useDataText } from './texts.ts'

interface ColumnFieldsProps {
  file: FileReading
  draft: Mapping
  columns: readonly FileColumn[]
  /** Left out where a fold around the columns says it. */
  title?: string
  onUse: (column: number, use: ColumnUse) => void
}

/** Columns of a file, each with its use in a field in which another can be found. */
export function ColumnFields({ file, draft, columns, title, onUse }: ColumnFieldsProps) {
  const texts = useDataText()
  const lang = useLang()
  const id = useId()
  const options = useMemo(() => columnChoices(texts, lang), [texts, lang])
  if (columns.length === 0) return null
  return (
    <div>
      {title !== undefined && (
        <h4 id={id} className={styles.title}>
          {title}
        </h4>
      )}
      <ul className={styles.columns} aria-labelledby={title === undefined ? undefined : id}>
        {columns.map((column) => {
          const use = draft.columns[column.index]
          const before = file.mapping?.columns[column.index]
          const standard = use && standardName(use)
          return (
            <li key={column.index} className={use === before ? undefined : styles.changed}>
              <Combobox
                label={columnName(column, texts)}
                hint={texts.data.columnHint}
                options={options}
                keep={use && nameOfUse(use, texts, lang)}
                onChoose={(value) => onUse(column.index, chosenUse(value))}
              />
              <p className={styles.note}>
                {standard !== undefined && standard !== column.header && <code>{standard}</code>}{' '}
                {column.example === null ? texts.data.noExample : texts.data.example(column.example)}
              </p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
