import type { Dataset } from '../domain/dataset.ts'
import { useText } from '../ui/text/useText.ts'
import { workspace } from './boot.ts'
import { useOffline } from './offline/state.ts'
import { APP_VERSION } from './version.ts'
import styles from './Foot.module.css'

/** Version, data fingerprint, where the figures are from, and what happens to the reader's files. */
export function Foot({ dataset }: { dataset: Dataset }) {
  const { app, figure, frame } = useText()
  const isBeside = workspace((state) => state.sources.some((source) => source.from === 'embedded'))
  const isKept = useOffline((state) => state.isKept)
  const hasEmbedded = isBeside || dataset.origin === 'embedded'
  return (
    <div className={styles.foot}>
      <p>
        {dataset.simulated < dataset.reports && figure.selfReported} {hasEmbedded && frame.transcribed}
      </p>
      <p>{app.privacy}</p>
      {isKept && <p>{app.offline.kept}</p>}
      <p>
        {app.version(APP_VERSION)} · {app.fingerprint(dataset.fingerprint)} ·{' '}
        <a href="./THIRD-PARTY-NOTICES.txt">{app.licence}</a>
      </p>
    </div>
  )
}
