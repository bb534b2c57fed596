import { useState } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { Button } from '../../ui/Button.tsx'
import { formatNumber, formatYears, NOTHING } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import styles from './Cite.module.css'
import { useDataText } from './texts.ts'

declare const __APP_VERSION__: string

/** A sentence that names program, data, fingerprint and day, ready to be copied. */
export function Cite({ dataset }: { dataset: Dataset }) {
  const { data } = useDataText()
  const lang = useLang()
  const [date] = useState(today)
  const [copied, setCopied] = useState<boolean | null>(null)
  const { files } = dataset
  const [first] = files
  const sentence = data.citation({
    version: __APP_VERSION__,
    files: files.length > 1 ? data.citedFiles(first?.name ?? '', formatNumber(files.length)) : (first?.name ?? NOTHING),
    agencies: formatNumber(dataset.agencies.length),
    years: formatYears(dataset.years, lang) || NOTHING,
    reports: formatNumber(dataset.reports),
    fingerprint: dataset.fingerprint,
    date,
  })
  // Pages that are not served securely have no clipboard.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sentence)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <blockquote className={styles.sentence}>{sentence}</blockquote>
      <div className={styles.actions}>
        <Button onPress={() => void copy()}>{data.copy}</Button>
        <span aria-live="polite">{copied !== null && (copied ? data.copied : data.notCopied)}</span>
      </div>
    </>
  )
}

/** The day where the reader is, as 2026-01-31 in either language. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date())
}
