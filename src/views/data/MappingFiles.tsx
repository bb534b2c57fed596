import { useState } from 'react'
import type { FileReading } from '../../domain/dataset.ts'
import type { Mapping } from '../../domain/mapping.ts'
import { settledMapping } from '../../domain/mappingChange.ts'
import { fitMapping, readMappingFile, writeMappingFile, type MappingFileProblem } from '../../domain/mappingFile.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadText } from '../../ui/download.ts'
import { FileField } from '../../ui/FileField.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import styles from './MappingFiles.module.css'
import { useDataText } from './texts.ts'

interface MappingFilesProps {
  file: FileReading
  draft: Mapping
  /** True while it is worked out what the last change makes of the mapping: saved then, it would lack the change. */
  isWaiting?: boolean
  onRead: (mapping: Mapping) => void
}

type Outcome =
  | { readonly ok: true; readonly matched: number }
  | { readonly ok: false; readonly name: string; readonly reason: MappingFileProblem }

/** Saves how the columns are understood, and takes up what was saved, for this file or for one like it. */
export function MappingFiles({ file, draft, isWaiting = false, onRead }: MappingFilesProps) {
  const { data } = useDataText()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = () => {
    const text = writeMappingFile({ header: file.header, mapping: settledMapping(draft) })
    downloadText(data.saveFile(file.name), text, 'application/json')
  }
  const take = (name: string, text: string) => {
    const read = readMappingFile(text)
    const fitted = read.ok ? fitMapping(read.saved, file.header, file.mapping) : null
    if (fitted) onRead(fitted.mapping)
    if (fitted) setOutcome({ ok: true, matched: fitted.matched })
    else setOutcome({ ok: false, name, reason: read.ok ? 'noSuchColumns' : read.reason })
  }
  return (
    <div className={styles.files}>
      <Button icon="download" disabled={isWaiting} onPress={save}>
        {data.save}
      </Button>
      <FileField
        label={data.read}
        accept=".json,application/json"
        onFiles={([chosen]) => void chosen?.text().then((text) => take(chosen.name, text))}
      />
      <div aria-live="polite">
        {outcome?.ok && data.readDone(formatNumber(outcome.matched), formatNumber(file.header.length))}
      </div>
      {outcome?.ok === false && (
        <p role="alert" className={styles.refused}>
          <b>{data.readFailed}</b> · {outcome.name} · {data.mappingProblem[outcome.reason]}
        </p>
      )}
    </div>
  )
}
