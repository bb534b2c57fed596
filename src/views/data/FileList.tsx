import { useEffect, useMemo, useRef, useState } from 'react'
import type { Dataset, FileReading } from '../../domain/dataset.ts'
import type { FileProblem } from '../../domain/problem.ts'
import { Button } from '../../ui/Button.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/DataTable.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { fileProblemText } from '../../ui/text/fileProblems.ts'
import type { ProblemText } from '../../ui/text/problems.ts'
import { useLang } from '../../ui/text/useText.ts'
import { focusOn } from '../../ui/useKeptFocus.ts'
import type { FileActions } from '../view.ts'
import styles from './DataView.module.css'
import { FileCard } from './FileCard.tsx'
import { reportIn } from './FileFacts.tsx'
import { Fold } from './Fold.tsx'
import { useDataText, type DataTexts } from './texts.ts'

/** More files than this are a table, of which one is shown whole. */
const CARDS = 12

/** The open files, each whole where they are few, and those that could not be read. */
export function FileList({ dataset, files }: { dataset: Dataset; files: FileActions }) {
  return (
    <>
      {dataset.files.length > CARDS ? (
        <ManyFiles dataset={dataset} files={files} />
      ) : (
        <ul className={styles.files}>
          {dataset.files.map((file, i) => (
            // Names are distinct within a dataset.
            <FileCard key={file.name} file={file} index={i} dataset={dataset} files={files} />
          ))}
        </ul>
      )}
      <Refused problems={files.refused} />
    </>
  )
}

/** Many files: in a line how many are read and how many have findings, a table of them, and the one that is chosen. */
function ManyFiles({ dataset, files }: { dataset: Dataset; files: FileActions }) {
  const texts = useDataText()
  const { data } = texts
  const [chosen, choose] = useState<string | null>(null)
  const shown = useRef<HTMLUListElement>(null)
  const [shows, setShows] = useState(0)
  const columns = useMemo(() => {
    const show = (name: string) => {
      choose(name)
      setShows((before) => before + 1)
    }
    return fileColumns(texts, show)
  }, [texts])
  // The file stands below a long table: who asked for it is led there.
  useEffect(() => {
    const heading = shows === 0 ? null : shown.current?.querySelector('h3')
    if (heading) focusOn(heading)
  }, [shows])
  const index = dataset.files.findIndex(({ name }) => name === chosen)
  const file = dataset.files[index]
  const found = dataset.files.filter((one) => findingsIn(one) > 0).length
  return (
    <>
      <p>
        {data.filesRead(formatNumber(dataset.files.length), formatNumber(found), formatNumber(files.refused.length))}
      </p>
      <DataTable
        name="files"
        caption={data.files}
        captionHidden
        columns={columns}
        rows={dataset.files}
        rowKey={({ name }) => name}
        sorting={{ column: 'findings', desc: true }}
      />
      {file && (
        <ul ref={shown} className={styles.files}>
          <FileCard key={file.name} file={file} index={index} dataset={dataset} files={files} />
        </ul>
      )}
    </>
  )
}

/** What is to be told of a file: its problems, and the records that were not loaded. */
const findingsIn = ({ problems, rejected }: FileReading) => problems.length + rejected.length

function fileColumns(texts: DataTexts, choose: (name: string) => void): readonly TableColumn<FileReading>[] {
  const { data } = texts
  return [
    { id: 'file', header: data.file, value: ({ name }) => name, names: true },
    {
      id: 'format',
      header: data.format,
      value: ({ format }) => (format ? data.formats[format] : null),
      isSecondary: true,
    },
    { id: 'report', header: data.report, value: reportIn, isWordy: true },
    { id: 'loaded', header: data.recordsLoaded, value: ({ ledger }) => ledger?.loaded ?? null, numeric: true },
    { id: 'findings', header: data.findings, value: findingsIn, numeric: true },
    {
      id: 'show',
      header: data.show,
      value: () => null,
      cell: ({ name }) => (
        <Button look="quiet" name={data.showOf(name)} onPress={() => choose(name)}>
          {data.show}
        </Button>
      ),
    },
  ]
}

/** Files that could not be read, with the reason and what to do. */
function Refused({ problems }: { problems: readonly FileProblem[] }) {
  const texts = useDataText()
  const lang = useLang()
  const { data } = texts
  const columns = useMemo(() => refusedColumns(texts), [texts])
  const rows = useMemo(
    () => problems.map((problem, i) => ({ key: String(i), ...fileProblemText(problem, lang) })),
    [problems, lang],
  )
  if (rows.length === 0) return null
  const title = data.refusedTitle(formatNumber(rows.length))
  return (
    <Fold summary={title}>
      <DataTable name="refused" caption={title} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />
    </Fold>
  )
}

type RefusedRow = ProblemText & { readonly key: string }

const refusedColumns = ({ data, figure }: DataTexts): readonly TableColumn<RefusedRow>[] => [
  { id: 'file', header: data.file, value: ({ where }) => where, names: true },
  { id: 'what', header: data.reason, value: ({ what }) => what, isWordy: true },
  { id: 'why', header: figure.why, value: ({ why }) => why, isWordy: true },
  { id: 'next', header: data.next, value: ({ next }) => next, isWordy: true },
]
