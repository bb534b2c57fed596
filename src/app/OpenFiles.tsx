import { useText } from '../ui/text/useText.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './OpenFiles.module.css'

interface OpenFilesProps {
  id: string
  onFiles: (files: readonly File[]) => void
}

/** The one control that opens files; it looks like a button and is a file field, so that every browser can use it. */
export function OpenFiles({ id, onFiles }: OpenFilesProps) {
  const { frame } = useText()
  return (
    <label className={styles.open}>
      <Icon name="open" />
      <span aria-hidden="true">{frame.openFiles}</span>
      <input
        id={id}
        type="file"
        multiple
        aria-label={frame.openFiles}
        className={styles.field}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again after it was closed or changed.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
