import { Button } from '../../ui/Button.tsx'
import { useLang, useText, useWords } from '../../ui/text/useText.ts'
import styles from './Compare.module.css'
import { FunnelFigure } from './FunnelFigure.tsx'
import { noFunnel } from './funnelText.ts'
import type { PeerFiguresProps } from './peerProps.ts'
import { groupText, leftOut, ownText } from './peersText.ts'
import { RankedFigure } from './RankedFigure.tsx'
import { StripFigure } from './StripFigure.tsx'
import { WORDS } from './words.ts'

/** The place among the peers, whether chance explains it, and the whole list; or that there are no peers. */
export function PeerFigures(props: PeerFiguresProps) {
  const { model } = props
  const words = useWords(WORDS)
  const lang = useLang()
  const refusal = noFunnel(model, words, lang)
  if (model.group.peers.length === 0) return <NoPeers {...props} />
  return (
    <>
      <StripFigure {...props} />
      {refusal === null ? <FunnelFigure {...props} /> : <p className={styles.refusal}>{refusal}</p>}
      <RankedFigure {...props} />
    </>
  )
}

/** What is known of the agency itself stands, and why nobody stands beside it. */
function NoPeers({ model, question, ask }: PeerFiguresProps) {
  const { peers } = question.compare
  const words = useWords(WORDS)
  const lang = useLang()
  const texts = useText()
  const chooses = { ...question, compare: { ...question.compare, peers: 'chosen' as const } }
  return (
    <section className={styles.apart} aria-label={words.noPeers(model.own.name)}>
      <h2>{peers === 'chosen' ? words.noneChosen : words.noPeers(model.own.name)}</h2>
      <div>{ownText(model, words, lang)}</div>
      <ul>
        {peers !== 'chosen' && <li>{words.sought(groupText(model, 'like', texts, words))}</li>}
        {leftOut(model, words, lang).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {peers !== 'chosen' && <li>{words.noPeersWhy}</li>}
      </ul>
      {peers !== 'chosen' && (
        <div>
          <Button onPress={() => ask(chooses)}>{words.peers.chosen}</Button>
        </div>
      )}
    </section>
  )
}
