import { useMemo } from 'react'
import { MOST_BESIDE, PEERS, type ComparePart } from '../../domain/question.ts'
import type { Agency } from '../../domain/report.ts'
import { Combobox } from '../../ui/Combobox.tsx'
import { agencyOptions } from '../../ui/places.ts'
import { Segments } from '../../ui/Segments.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useWords } from '../../ui/text/useText.ts'
import type { ModeProps } from './modeProps.ts'
import { Chosen } from './Chosen.tsx'
import styles from './Compare.module.css'
import { WORDS } from './words.ts'

/** As many as the address holds. */
const MOST_CHOSEN = 3 * MOST_BESIDE

interface PeerControlsProps extends ModeProps {
  shown: Agency | undefined
}

/** Which agency, and who it is held against. */
export function PeerControls({ question, dataset, ask, shown }: PeerControlsProps) {
  const words = useWords(WORDS)
  const { peers, others } = question.compare
  const options = useMemo(() => agencyOptions(dataset.agencies), [dataset.agencies])
  const change = (part: Partial<ComparePart>) => ask({ ...question, compare: { ...question.compare, ...part } })
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.wide}>
          <Combobox
            label={words.agency}
            hint={words.addHint}
            options={options}
            keep={shown?.name}
            onChoose={(key) => change({ agency: key })}
          />
        </div>
        <Segments
          name={words.peersBy}
          choices={PEERS.map((value) => ({ value, label: words.peers[value] }))}
          value={peers}
          onChange={(next) => change({ peers: next })}
        />
      </div>
      {peers === 'chosen' && (
        <Chosen
          agencies={dataset.agencies}
          chosen={dataset.agencies.filter(({ key }) => others.includes(key))}
          most={MOST_CHOSEN}
          tooMany={words.tooManyPeers(formatNumber(MOST_CHOSEN))}
          onChange={(keys) => change({ others: keys })}
        />
      )}
    </>
  )
}
