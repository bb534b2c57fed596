import styles from './Crumb.module.css'
import { Icon } from './icons.tsx'
import { useText } from './text/useText.ts'

/** Something that is on, with a button that takes it off. */
export function Crumb({ label, onRemove }: { label: string; onRemove: () => void }) {
  const { filter } = useText()
  return (
    <span className={styles.crumb}>
      <span className={styles.label}>{label}</span>
      <button type="button" className={styles.remove} aria-label={filter.remove(label)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  )
}
