import { inYear } from '../../domain/narrow.ts'
import { openReport, type Question } from '../../domain/question.ts'
import { classes } from '../../ui/classes.ts'
import { QuestionLink } from '../../ui/QuestionLink.tsx'
import { useText, useWords } from '../../ui/text/useText.ts'
import type { ViewProps } from '../view.ts'
import type { BesideModel, KnownFigure, Side } from './besideModel.ts'
import { cellText, isSmall } from './besideText.ts'
import styles from './BesideTable.module.css'
import { signsOf } from './figureText.ts'
import { WORDS } from './words.ts'

interface BesideTableProps extends ViewProps {
  model: BesideModel
  caption: string
}

/** Years down, agencies across; every figure with what it rests on and what is doubted about it. */
export function BesideTable({ model, caption, question, ask }: BesideTableProps) {
  const { figure: texts } = useText()
  const words = useWords(WORDS)
  const { years, sides } = model
  const hasTogether = sides.some(({ together }) => together !== null) && years.length > 1
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.region} tabIndex={0} aria-label={texts.scrollable(caption)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {words.year}
            </th>
            {sides.map((side) => (
              <th key={side.agency.key} scope="col">
                <Head side={side} question={question} ask={ask} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, i) => (
            <tr key={year}>
              <th scope="row">
                {years.length > 1 ? (
                  <QuestionLink
                    question={{ ...question, filter: inYear(question.filter, year) }}
                    ask={ask}
                    name={words.onlyYear(year)}
                  >
                    {year}
                  </QuestionLink>
                ) : (
                  year
                )}
              </th>
              {sides.map(({ agency, years: figures }) => {
                const figure = figures[i]
                return (
                  <td key={agency.key}>
                    {figure && (
                      <Cell
                        model={model}
                        figure={figure}
                        to={figure.why === 'missing' ? null : openReport(question, agency.key, year)}
                        ask={ask}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {hasTogether && (
          <tfoot>
            <tr>
              <th scope="row">{words.together}</th>
              {sides.map(({ agency, together }) => (
                <td key={agency.key}>{together && <Cell model={model} figure={together} to={null} ask={ask} />}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function Head({ side, question, ask }: { side: Side; question: Question; ask: ViewProps['ask'] }) {
  const words = useWords(WORDS)
  const { agency, scopes } = side
  const peers: Question = {
    ...question,
    compare: { ...question.compare, how: 'peers', agency: agency.key, peers: 'like' },
  }
  return (
    <>
      <QuestionLink question={openReport(question, agency.key, null)} ask={ask}>
        {agency.name}
      </QuestionLink>
      <span className={styles.under}>
        {scopes.length > 0 && <span>{scopes.map((scope) => words.scopes[scope]).join(words.comma)}</span>}{' '}
        <QuestionLink question={peers} ask={ask} name={words.againstPeersOf(agency.name)}>
          {words.againstPeers}
        </QuestionLink>
      </span>
    </>
  )
}

interface CellProps {
  model: BesideModel
  figure: KnownFigure
  /** The report that the figure is from. */
  to: Question | null
  ask: ViewProps['ask']
}

function Cell({ model, figure, to, ask }: CellProps) {
  const words = useWords(WORDS)
  const sign = signsOf(figure, words).join(words.comma)
  const { value, rests } = cellText(model, figure, words)
  return (
    <>
      <span className={classes(styles.value, figure.value === null && styles.gap, isSmall(figure) && styles.small)}>
        {to ? (
          <QuestionLink question={to} ask={ask}>
            {value}
          </QuestionLink>
        ) : (
          value
        )}
        {sign !== '' && <span className={styles.sign}>{sign}</span>}
      </span>
      {rests !== '' && <span className={styles.rests}>{rests}</span>}
    </>
  )
}
