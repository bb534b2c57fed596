import type { Dataset } from '../domain/dataset.ts'
import { useText } from '../ui/text/useText.ts'
import styles from './Foot.module.css'

declare const __APP_VERSION__: string

/** Version, data fingerprint, where the figures are from, and what happens to the reader's files. */
export function Foot({ dataset }: { dataset: Dataset }) {
  const { app, frame } = useText()
  return (
    <div className={styles.foot}>
      <p>
        {app.selfReported} {dataset.files.some((file) => file.name === 'reports.csv') && frame.transcribed}
      </p>
      <p>{app.privacy}</p>
      <p>
        {app.version(__APP_VERSION__)} · {app.fingerprint(dataset.fingerprint)} ·{' '}
        <a href="./THIRD-PARTY-NOTICES.txt">{app.licence}</a>
      </p>
    </div>
  )
}
