import styles from './SmallTable.module.css'

interface SmallTableProps {
  caption: string
  heads: readonly string[]
  /** Each begins with what names it. */
  rows: readonly (readonly string[])[]
}

/** A few rows as they are; wider ones are scrolled by hand or by key. */
export function SmallTable({ caption, heads, rows }: SmallTableProps) {
  return (
    // What scrolls must be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- heads may repeat
              <th key={i} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- values may repeat
                <td key={i}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
