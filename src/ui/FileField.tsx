import { classes } from './classes.ts'
import styles from './FileField.module.css'
import { Icon } from './icons.tsx'

interface FileFieldProps {
  label: string
  onFiles: (files: readonly File[]) => void
  /** `main` for the one that opens data. */
  look?: 'main' | 'plain'
  id?: string
  multiple?: boolean
  accept?: string
}

/** Looks like a button and is a file field, so that every browser can use it. */
export function FileField({ label, onFiles, look = 'plain', id, multiple, accept }: FileFieldProps) {
  return (
    <label className={classes(styles.file, styles[look])}>
      <Icon name="open" />
      <span aria-hidden="true">{label}</span>
      <input
        id={id}
        type="file"
        multiple={multiple}
        accept={accept}
        aria-label={label}
        className={styles.field}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file can be chosen again after it was closed or changed.
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
