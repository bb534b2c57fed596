import styles from './Keys.module.css'
import { useReviewText } from './texts.ts'

const KEYS = [
  ['doubt', ['J', 'K']],
  ['edit', ['Enter']],
  ['move', ['←', '↑', '→', '↓']],
  ['undo', ['U']],
  ['accept', ['A']],
  ['next', ['N', 'P']],
  ['acceptAll', ['Shift', 'A']],
] as const

/** Which keys do what; single keys can be turned off, for they are in the way of speech input. */
export function Keys({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) {
  const { review } = useReviewText()
  return (
    <section className={styles.keys} aria-label={review.keys}>
      <label className={styles.on}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
        {review.keysOn}
      </label>
      {isOn && (
        <ul className={styles.list}>
          {KEYS.map(([name, keys]) => (
            <li key={name}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}{' '}
              {review.keyNames[name]}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
