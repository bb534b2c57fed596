import { useId, useRef, type ReactNode } from 'react'
import { useKeptFocus } from '../../ui/useKeptFocus.ts'
import type { FileActions, ViewProps } from '../view.ts'
import { Cite } from './Cite.tsx'
import styles from './DataView.module.css'
import { Duplicates } from './Duplicates.tsx'
import { FileList } from './FileList.tsx'
import { FormatHelp } from './FormatHelp.tsx'
import { awaitingTables } from './mapping/awaiting.ts'
import { HowToRead } from './mapping/HowToRead.tsx'
import { Opened } from './Opened.tsx'
import { awaitsRoom, RoomChoice } from './RoomChoice.tsx'
import { ScopeUnstated } from './ScopeUnstated.tsx'
import { useDataText } from './texts.ts'

/** What is open: each file with its ledger and columns, what occurs twice, what is not said, and how to cite it. */
export function DataView({ dataset, files }: ViewProps & { files: FileActions }) {
  const { data } = useDataText()
  const view = useRef<HTMLDivElement>(null)
  useKeptFocus(view)
  const [table, ...more] = awaitingTables(dataset.files)
  const asked = dataset.files[table?.[0] ?? 0]
  return (
    <div ref={view} className={styles.view}>
      {table && (
        <HowToRead
          // Read in another way, by its sheet or its columns, it is asked about anew.
          key={JSON.stringify([asked?.name, asked?.header, asked?.mapping])}
          table={table}
          more={more.length}
          dataset={dataset}
          files={files}
        />
      )}
      {dataset.files.map((file, i) =>
        awaitsRoom(file) ? (
          <Part key={file.name} title={data.room.of(file.name)}>
            <RoomChoice file={file} index={i} files={files} />
          </Part>
        ) : null,
      )}
      <Opened dataset={dataset} files={files} />
      <Part title={data.files}>
        <FileList dataset={dataset} files={files} />
      </Part>
      <Part title={data.duplicates}>
        <Duplicates dataset={dataset} files={files} />
      </Part>
      <Part title={data.scope}>
        <ScopeUnstated reports={dataset.scopeUnstated} files={files} />
      </Part>
      <Part title={data.cite}>
        <Cite key={`${dataset.fingerprint} ${dataset.reports}`} dataset={dataset} />
      </Part>
      <FormatHelp />
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
