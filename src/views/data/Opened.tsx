import type { Dataset } from '../../domain/dataset.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import type { FileActions } from '../view.ts'
import styles from './Opened.module.css'
import { useDataText } from './texts.ts'

const SAVED = ['wide', 'long', 'parquet'] as const

/** What is open, where it is from, and the ways to open more. */
export function Opened({ dataset, files }: { dataset: Dataset; files: FileActions }) {
  const { data, app } = useDataText()
  const lang = useLang()
  const { ways } = data
  const n = formatNumber
  return (
    <>
      <section className={styles.opened}>
        <h2>{data.open}</h2>
        <p className={styles.lead}>
          {data.opened(
            n(dataset.files.length),
            n(dataset.agencies.length),
            formatYears(dataset.years, lang),
            n(dataset.reports),
          )}
        </p>
        <p>{data.origin[dataset.origin]}</p>
        {dataset.origin !== 'embedded' && !files.canAddEmbedded && <p>{data.withEmbedded}</p>}
        <p>
          {data.fingerprint} <code>{dataset.fingerprint}</code>{' '}
          <span className={styles.note}>{data.fingerprintNote}</span>
        </p>
        <div className={styles.saving}>
          <Menu
            name={data.saveReports}
            items={SAVED.map((as) => ({ id: as, label: data.savedAs[as], onPress: () => files.save(as) }))}
          >
            <Icon name="download" />
            {data.saveReports}
          </Menu>
        </div>
      </section>
      <section className={styles.opened}>
        <h2>{data.more}</h2>
        <div className={styles.actions}>
          <Button look="main" icon="open" onPress={files.openFiles}>
            {data.chooseFiles}
          </Button>
          {files.canAddEmbedded && <Button onPress={files.addEmbedded}>{data.addEmbedded}</Button>}
        </div>
        <ul className={styles.ways}>
          <li>{ways.choose}</li>
          <li>{ways.drop}</li>
          <li>{ways.paste}</li>
          <li>
            {ways.hostedBefore}
            <code>{ways.hostedPath}</code>
            {ways.hostedAfter}
          </li>
        </ul>
        <p>{data.privacy(app.privacy)}</p>
      </section>
    </>
  )
}
