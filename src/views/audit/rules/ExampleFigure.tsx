import type { Example } from '../../../domain/rules/examples.ts'
import { classes } from '../../../ui/classes.ts'
import { StateMark } from '../../../ui/StateMark.tsx'
import { formatList } from '../../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../../ui/text/useText.ts'
import { exampleTable } from './exampleTable.ts'
import styles from './Rules.module.css'
import { WORDS } from './words.ts'

/** A rule at work on invented reports: what is printed, what is found, and what would have to be printed instead. */
export function ExampleFigure({ example }: { example: Example }) {
  const words = useWords(WORDS)
  const lang = useLang()
  const { figure } = useText()
  const { page, rules } = words
  const { heads, rows, sentence, changes } = exampleTable(example, words, lang)
  const { otherwise } = example.reports[0] ?? { otherwise: '' }
  return (
    <figure className={styles.example}>
      <figcaption className={styles.caption}>
        <b>{page.example}</b> {page.exampleNote}
      </figcaption>
      <section
        className={styles.scroll}
        // A region that scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={figure.scrollable(`${rules.of[example.rule].name} ${sentence}`)}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{page.printed}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, entries }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {entries.map(({ shown, isLit }, i) => (
                  <td
                    // A report has no other name than its place.
                    // oxlint-disable-next-line react/no-array-index-key
                    key={i}
                    className={classes(isLit && styles.lit)}
                  >
                    {typeof shown === 'string' ? shown : <StateMark cell={shown} />}
                    {isLit && <span className="visually-hidden"> {page.lit}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.note}>{page.otherwise[otherwise]}</p>
      <p>
        <b>{page.found}</b>{' '}
        <span className={classes(styles.severity, styles[example.finds.severity])}>
          {rules.severity[example.finds.severity]}
        </span>{' '}
        {sentence}
      </p>
      <p>
        <b>{page.twin[example.twin.verdict]}</b> {formatList(changes, lang)}
      </p>
    </figure>
  )
}
