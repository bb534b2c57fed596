import { useId, useMemo } from 'react'
import { writeAddress } from '../domain/address.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { Question } from '../domain/question.ts'
import { Button } from '../ui/Button.tsx'
import { downloadFile } from '../ui/download.ts'
import { Drawer } from '../ui/Drawer.tsx'
import { link as en } from '../ui/text/en/link.ts'
import { useWords } from '../ui/text/useText.ts'
import { link as zh } from '../ui/text/zh/link.ts'
import { useCopied } from '../ui/useCopied.ts'
import styles from './LinkDrawer.module.css'
import { qrOf } from './qr.ts'

const WORDS = { zh, en }
/** Codes of more modules are hard to read from paper of the usual size. */
const DENSE = 77

interface LinkDrawerProps {
  question: Question
  dataset: Dataset
  onClose: () => void
}

/** A link to what is shown, which says on what data it was made; to copy, and as a QR code. */
export function LinkDrawer({ question, dataset, onClose }: LinkDrawerProps) {
  const words = useWords(WORDS)
  const id = useId()
  const { isCopied, copy } = useCopied()
  const { origin, pathname } = window.location
  const address = `${origin}${pathname}${writeAddress({ ...question, made: dataset.fingerprint })}`
  const code = useMemo(() => qrOf(address), [address])
  return (
    <Drawer open title={words.title} onClose={onClose}>
      <div className={styles.sheet}>
        <label htmlFor={id}>{words.address}</label>
        <textarea
          id={id}
          className={styles.address}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <div className={styles.actions}>
          <Button look="main" onPress={() => copy(address)}>
            {words.copy}
          </Button>
          <span aria-live="polite">{isCopied !== null && (isCopied ? words.copied : words.notCopied)}</span>
        </div>
        <p className={styles.note}>{words.holds(dataset.fingerprint)}</p>
        {dataset.origin === 'opened' && <p className={styles.note}>{words.noFile}</p>}
        <h3>{words.qr}</h3>
        {code === null ? (
          <p>{words.tooLong}</p>
        ) : (
          <>
            <img
              className={styles.code}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(code.svg)}`}
              alt={words.qrOf}
            />
            {code.modules > DENSE && <p className={styles.note}>{words.dense}</p>}
            <div className={styles.actions}>
              <Button
                icon="download"
                look="quiet"
                onPress={() => downloadFile(`${words.qr}.svg`, new Blob([code.svg], { type: 'image/svg+xml' }))}
              >
                {words.saveQr}
              </Button>
            </div>
          </>
        )}
      </div>
    </Drawer>
  )
}
