import { useState } from 'react'
import type { Dataset } from '../../domain/dataset.ts'
import { partsOf } from '../../domain/part.ts'
import { partText } from '../../ui/partText.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay, formatNumber, formatYears, NOTHING } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { useCopied } from '../../ui/useCopied.ts'
import styles from './Cite.module.css'
import { useDataText } from './texts.ts'

declare const __APP_VERSION__: string

/** A sentence that names program, data, fingerprint and day, ready to be copied. */
export function Cite({ dataset }: { dataset: Dataset }) {
  const { data, figure } = useDataText()
  const lang = useLang()
  const [date] = useState(() => formatDay(new Date()))
  const { isCopied, copy } = useCopied()
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
  const parts = partsOf(dataset.files).map((part) => partText(part, figure))
  const cited = [sentence, ...new Set(parts)].join(lang === 'zh' ? '' : ' ').trim()
  return (
    <>
      <blockquote className={styles.sentence}>{cited}</blockquote>
      <div className={styles.actions}>
        <Button onPress={() => copy(cited)}>{data.copy}</Button>
        <span aria-live="polite">{isCopied !== null && (isCopied ? data.copied : data.notCopied)}</span>
      </div>
    </>
  )
}
