import { Button } from '../../ui/Button.tsx'
import { useText } from '../../ui/text/useText.ts'
import { useOffline } from './state.ts'
import styles from './UpdateNote.module.css'

/** Says that there is a newer version, and goes on to it when the reader says so. */
export function UpdateNote() {
  const { app } = useText()
  const update = useOffline((state) => state.update)
  return (
    <div
      // Spelled out, as in ui/Status. It stands there empty, for what comes into it is then read aloud.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="status"
      className={update ? styles.note : undefined}
    >
      {update && (
        <>
          <p>{app.offline.update}</p>
          <Button onPress={update}>{app.offline.reload}</Button>
        </>
      )}
    </div>
  )
}
