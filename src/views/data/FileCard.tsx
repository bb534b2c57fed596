import type { Dataset, FileReading } from '../../domain/dataset.ts'
import { isOfDocument, type FileProblem } from '../../domain/problem.ts'
import { unsettledProblems } from '../../domain/whoDoubts.ts'
import { Button } from '../../ui/Button.tsx'
import { FileNotice } from '../../ui/FileNotice.tsx'
import { Note } from '../../ui/Notice.tsx'
import { fileProblemText } from '../../ui/text/fileProblems.ts'
import { useLang } from '../../ui/text/useText.ts'
import type { FileActions } from '../view.ts'
import { Columns } from './Columns.tsx'
import styles from './FileCard.module.css'
import { FileFacts } from './FileFacts.tsx'
import { LedgerEquation } from './LedgerEquation.tsx'
import { awaitsReader } from './mapping/awaiting.ts'
import { ReadAs } from './mapping/ReadAs.tsx'
import { Preview } from './Preview.tsx'
import { Rejected } from './Rejected.tsx'
import { awaitsRoom, RoomChoice } from './RoomChoice.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { TableHead } from './TableHead.tsx'
import { useDataText } from './texts.ts'

interface FileCardProps {
  file: FileReading
  /** Its place in `dataset.files`. */
  index: number
  dataset: Dataset
  files: FileActions
}

/** What cannot be read of a file, or is to be checked of a report document. */
function FileProblemNote({ problem }: { problem: FileProblem }) {
  const lang = useLang()
  return isOfDocument(problem.kind) ? <Note said={fileProblemText(problem, lang)} /> : <FileNotice problem={problem} />
}

/** A workbook with several reports in the official layout: no document of one report. */
const isBookOfReports = ({ reportSheets, document }: FileReading) => !document && (reportSheets ?? 0) > 1

/** One open file: what it is, what became of each record, how its columns are understood, its first rows. */
export function FileCard({ file, index, dataset, files }: FileCardProps) {
  const { data } = useDataText()
  // Closed, the dataset that comes with the page would at once be opened again.
  const canClose = dataset.files.length > 1 || dataset.origin !== 'embedded'
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.name}>{file.name}</h3>
        {canClose && (
          <Button icon="close" name={data.closeOf(file.name)} onPress={() => files.close(index)}>
            {data.close}
          </Button>
        )}
      </div>
      <FileFacts file={file} dataset={dataset} onEncoding={(encoding) => files.set(index, { encoding })} />
      <SheetChoice file={file} index={index} files={files} />
      {unsettledProblems(file.problems, file.document?.corrections ?? {}).map((problem, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a document can be in doubt twice for like reasons
        <FileProblemNote key={i} problem={problem} />
      ))}
      {!awaitsRoom(file) && <RoomChoice file={file} index={index} files={files} />}
      {isBookOfReports(file) && <p>{data.severalInBook}</p>}
      {file.ledger && <LedgerEquation file={file.name} ledger={file.ledger} />}
      {awaitsReader(file) && <p>{data.notReports}</p>}
      <ReadAs file={file} dataset={dataset} files={files} />
      <Rejected file={file} index={index} />
      {file.header.length > 0 && <Columns file={file} index={index} dataset={dataset} files={files} />}
      <TableHead file={file} index={index} files={files} />
      <Preview file={file} index={index} />
    </li>
  )
}
