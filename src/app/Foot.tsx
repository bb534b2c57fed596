import type { Dataset } from '../domain/dataset.ts'
import { useText } from '../ui/text/useText.ts'
import { workspace } from './boot.ts'
import styles from './Foot.module.css'

// Vite puts the version here when the page is built.
// oxlint-disable-next-line no-underscore-dangle
declare const __APP_VERSION__: string

/** Version, data fingerprint, where the figures are from, and what happens to the reader's files. */
export function Foot({ dataset }: { dataset: Dataset }) {
  const { app, figure, frame } = useText()
  const hasEmbedded = workspace((state) => state.sources.some((source) => source.from === 'embedded'))
  return (
    <div className={styles.foot}>
      <p>
        {figure.selfReported} {hasEmbedded && frame.transcribed}
      </p>
      <p>{app.privacy}</p>
      <p>
        {app.version(__APP_VERSION__)} · {app.fingerprint(dataset.fingerprint)} ·{' '}
        <a href="./THIRD-PARTY-NOTICES.txt">{app.licence}</a>
      </p>
    </div>
  )
}
