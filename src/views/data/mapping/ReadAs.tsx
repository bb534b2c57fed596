import { useState } from 'react'
import type { Dataset, FileReading } from '../../../domain/dataset.ts'
import { isSameHeader } from '../../../domain/mappingChange.ts'
import { Button } from '../../../ui/Button.tsx'
import type { FileActions } from '../../view.ts'
import styles from './HowToRead.module.css'
import { canKeepMappings } from './memory.ts'
import { useMappingText } from './texts.ts'

interface ReadAsProps {
  file: FileReading
  dataset: Dataset
  files: FileActions
}

/** Says that a file is read as the reader answered, now or before, and takes that back for all that were asked about once. */
export function ReadAs({ file, dataset, files }: ReadAsProps) {
  const words = useMappingText()
  const { mapping } = file
  if (mapping?.rows === undefined) return null
  const { remembered } = mapping
  const undo = () => {
    for (const [i, other] of dataset.files.entries()) {
      if (other.mapping?.rows && isSameHeader(other.header, file.header)) files.set(i, { mapping: undefined })
    }
  }
  return (
    <div className={styles.actions}>
      <span>{remembered === undefined ? words.readAs : words.readAsRemembered(remembered)}</span>
      <Button look="quiet" name={words.undoOf(file.name)} onPress={undo}>
        {words.undo}
      </Button>
      <NotKept />
    </div>
  )
}

/** Where the browser keeps nothing, that is said where it can still be read after the panel has gone. */
function NotKept() {
  const words = useMappingText()
  const [isKept] = useState(canKeepMappings)
  return isKept ? null : <p className={styles.note}>{words.notRemembered}</p>
}
