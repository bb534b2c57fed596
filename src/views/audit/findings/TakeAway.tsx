import { use } from 'react'
import { workbookFile } from '../../../data/exporting/workbookFile.ts'
import { auditFindings, type Chosen } from '../../../data/queries/audit.ts'
import type { TakenTable } from '../../../domain/asked.ts'
import { Button } from '../../../ui/Button.tsx'
import { linkNow } from '../../../ui/linkNow.ts'
import { TakeButton } from '../../../ui/TakeButton.tsx'
import { filterParts } from '../../../ui/places.ts'
import { downloadFile } from '../../../ui/download.ts'
import { formatDay, formatNumber } from '../../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../../ui/text/useText.ts'
import { AnswererContext } from '../../answer.ts'
import { sourceOf } from '../../caveats.ts'
import { useExplained } from '../../explained.ts'
import { useWriting } from '../../../ui/useWriting.ts'
import { WORDS } from '../words.ts'
import { findingsTable, type FindingRow } from './exports.ts'
import styles from './Findings.module.css'
import { fileRow, findingLines, passing, ruleLines } from './model.ts'
import type { PartProps } from './parts.ts'
import { findingsWorkbook } from './workbook.ts'

/** Saves every chosen finding, also those beyond the list, as CSV or as a workbook; what stands in the way is said. */
export function TakeAway({ question, dataset, names, years, counts, checked, chosen }: PartProps & { chosen: Chosen }) {
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const answerer = use(AnswererContext)
  const explained = useExplained()
  const { isWriting, trouble, write } = useWriting(words.failed)
  const query = auditFindings(question.filter, chosen)
  const rows = async (): Promise<readonly FindingRow[]> => {
    const found = (await answerer?.rows(query, new AbortController().signal)) ?? []
    return findingLines(found, names, (finding) => explained?.of(finding) ?? null, lang).map(fileRow)
  }
  const file = async (): Promise<TakenTable> => ({
    name: words.listName,
    table: findingsTable(await rows(), lang),
    queries: [query],
  })
  const saveWorkbook = async () => {
    const all = await rows()
    const { reports } = passing(years)
    const rulesLooked = ruleLines(counts, checked, chosen.severities).filter(
      ({ rule }) => chosen.rules.length === 0 || chosen.rules.includes(rule),
    )
    const made = findingsWorkbook(
      all,
      {
        filter: filterParts(question.filter, dataset.agencies, texts).map(({ label }) => label),
        rules: rulesLooked,
        n: texts.figure.n(formatNumber(reports)),
        link: linkNow(dataset.fingerprint),
        day: formatDay(new Date()),
      },
      lang,
    )
    if (!made) return words.tooLarge
    downloadFile(`${words.listName}.xlsx`, await workbookFile(made))
    return null
  }
  return (
    <div className={styles.links}>
      <TakeButton
        title={words.listName}
        file={file}
        said={[words.listName, texts.figure.n(formatNumber(passing(years).reports)), sourceOf(dataset, texts)]}
        hasXlsx={false}
      />
      <Button icon="download" look="quiet" name={words.xlsxOf} onPress={() => write(saveWorkbook)}>
        {isWriting ? words.writing : words.xlsx}
      </Button>
      {trouble !== null && <p role="alert">{trouble}</p>}
    </div>
  )
}
