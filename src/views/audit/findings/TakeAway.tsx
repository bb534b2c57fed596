import { use, useState } from 'react'
import { workbookFile } from '../../../data/exporting/workbookFile.ts'
import { auditFindings, type Chosen } from '../../../data/queries/audit.ts'
import { exportTable } from '../../../domain/csv.ts'
import { messageOf } from '../../../domain/problem.ts'
import { Button } from '../../../ui/Button.tsx'
import { downloadCsv, downloadFile } from '../../../ui/download.ts'
import { formatDay, formatNumber } from '../../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../../ui/text/useText.ts'
import { AnswererContext } from '../../answer.ts'
import { sourceOf } from '../../caveats.ts'
import { useExplained } from '../../explained.ts'
import { RULE_WORDS, WORDS } from '../words.ts'
import { findingFileColumns } from './exports.ts'
import styles from './Findings.module.css'
import { findingLines, passing } from './model.ts'
import type { PartProps } from './parts.ts'
import { findingsWorkbook } from './workbook.ts'

/** Saves every chosen finding, also those beyond the list, as CSV or as a workbook; what stands in the way is said. */
export function TakeAway({ question, dataset, names, years, chosen }: PartProps & { chosen: Chosen }) {
  const texts = useText()
  const words = useWords(WORDS)
  const rules = useWords(RULE_WORDS)
  const lang = useLang()
  const answerer = use(AnswererContext)
  const explained = useExplained()
  const [isWriting, setWriting] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const said = { words, rules, lang }
  const lines = async () => {
    const found = (await answerer?.rows(auditFindings(question.filter, chosen), new AbortController().signal)) ?? []
    return findingLines(found, names, (finding) => explained?.of(finding) ?? null, lang)
  }
  const write = async (save: () => Promise<string | null>) => {
    if (isWriting) return
    setTrouble(null)
    setWriting(true)
    try {
      setTrouble(await save())
    } catch (error) {
      setTrouble(words.failed(messageOf(error)))
    } finally {
      setWriting(false)
    }
  }
  const saveCsv = async () => {
    downloadCsv(`${words.listName}.csv`, exportTable(await lines(), findingFileColumns(said)))
    return null
  }
  const saveWorkbook = async () => {
    const all = await lines()
    const { reports, passes, breaks, unassessed } = passing(years)
    const notes = [
      words.listName,
      words.title(formatNumber(reports), formatNumber(breaks)),
      words.counts(formatNumber(all.length), formatNumber(new Set(all.map(({ finding }) => finding.report)).size)),
      `${words.column.passes} ${formatNumber(passes)} · ${words.unassessed(formatNumber(unassessed))}`,
      words.fair,
      sourceOf(dataset, texts),
      formatDay(new Date()),
    ]
    const made = findingsWorkbook(all, notes, said)
    if (!made) return words.tooLarge
    downloadFile(`${words.listName}.xlsx`, await workbookFile(made))
    return null
  }
  return (
    <div className={styles.links}>
      <Button
        icon="download"
        look="quiet"
        name={texts.figure.csvOf(words.listName)}
        onPress={() => void write(saveCsv)}
      >
        CSV
      </Button>
      <Button icon="download" look="quiet" name={words.xlsxOf} onPress={() => void write(saveWorkbook)}>
        {isWriting ? words.writing : words.xlsx}
      </Button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}
