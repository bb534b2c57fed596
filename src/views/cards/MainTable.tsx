import { formatNumber, unbroken } from '../../ui/text/format.ts'
import type { MainFigure } from './mainFigures.ts'
import type { Card } from './model.ts'
import { figureText, noteText, peersText, standingText, type SaidFigure } from './said.ts'
import type { Wording } from './words.ts'

/** The five main figures of the latest year: with interval, beside peers, and of all years together. */
export function MainTable({ card, wording }: { card: Card; wording: Wording }) {
  const { words } = wording
  const { main, agency } = card
  if (!main) {
    return (
      <section>
        <h3>{words.mainNone}</h3>
        <p className="note">{noteText(card, wording)}</p>
      </section>
    )
  }
  const { year, years } = main
  const title = words.main(String(year))
  return (
    <section>
      <h3>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={words.table(title, agency.name)}>
        <table className="main">
          <thead>
            <tr>
              <th scope="col">{words.heads.figure}</th>
              <th scope="col">{words.heads.now(String(year))}</th>
              <th scope="col">{words.heads.peers}</th>
              <th scope="col">{words.heads.standing}</th>
              <th scope="col">{words.heads.total(formatNumber(years.length))}</th>
            </tr>
          </thead>
          <tbody>
            {main.figures.map((figure) => (
              <Row key={figure.id} figure={figure} wording={wording} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="note">{noteText(card, wording)}</p>
    </section>
  )
}

function Row({ figure: { id, quantity, now, peers, total }, wording }: { figure: MainFigure; wording: Wording }) {
  const { words, lang } = wording
  return (
    <tr>
      <th scope="row">
        {quantity[lang]}
        <small>{words.formulas[id]}</small>
      </th>
      <Said said={figureText(quantity, now, wording)} isMain />
      <Said said={peersText(quantity, peers, wording)} />
      <Said said={standingText(now, peers, wording)} />
      <Said said={figureText(quantity, total, wording)} />
    </tr>
  )
}

function Said({ said: { value, beneath, isFew }, isMain = false }: { said: SaidFigure; isMain?: boolean }) {
  const text = unbroken(value)
  return (
    <td className={isFew ? 'few' : undefined}>
      {isMain ? <strong>{text}</strong> : text}
      <small>{unbroken(beneath)}</small>
    </td>
  )
}
