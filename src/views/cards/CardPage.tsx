import { agencyPlace, kindName, levelName } from '../../ui/places.ts'
import { textWidth } from '../../ui/chart/names.ts'
import { formatNumber, formatYears, NOTHING } from '../../ui/text/format.ts'
import { fitting, linesOf } from './fit.ts'
import { legendText } from './legend.ts'
import { MainTable } from './MainTable.tsx'
import type { Card } from './model.ts'
import { OutcomeBars, OutcomeKey, ReceivedColumns } from './Pictures.tsx'
import { findingLines, INNER, SIZE } from './room.ts'
import { auditedText, findingTexts, footText, gapIn, noteText, publishedText, yearsWithout } from './said.ts'
import type { Wording, Words } from './words.ts'
import { YearTable } from './YearTable.tsx'

/** The size of the name in px, and how many lines it may take. */
const [NAME_SIZE, NAME_LINES] = [22, 2]
/** The width of a fact with its name, of a place, and of the agency's name beside the number of the page. */
const [FACT_WIDTH, PLACE_WIDTH, FOOT_NAME] = [210, 390, 380]
/** How many facts stand side by side; the place is as wide as two. */
const BESIDE = 3

/** The name by which the contents lead to a page. */
export const pageId = (page: number): string => `card-${page}`

interface CardPageProps {
  card: Card
  page: number
  pages: number
  wording: Wording
}

/** One agency on one page of paper. */
export function CardPage({ card, page, pages, wording }: CardPageProps) {
  const { words } = wording
  const id = pageId(page)
  const name = fitting(card.agency.name, NAME_LINES, INNER, NAME_SIZE)
  const facts = factsOf(card, wording)
  const lines = findingLines({
    nameLines: linesOf(name, INNER, NAME_SIZE),
    factRows: Math.ceil((facts.length + 2) / BESIDE),
    note: noteText(card, wording),
    legend: legendText(card.years, words),
    audited: auditedText(card, wording),
    foot: footText(card, wording),
    published: publishedText(card, wording),
  })
  return (
    <article className="card" id={id} tabIndex={-1} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{name}</h2>
      <Facts card={card} facts={facts} words={words} />
      <MainTable card={card} wording={wording} />
      <div className="pictures">
        <section>
          <h3>{words.received}</h3>
          <ReceivedColumns card={card} wording={wording} />
        </section>
        <section>
          <h3>{words.outcomes}</h3>
          <OutcomeBars card={card} wording={wording} />
        </section>
      </div>
      <OutcomeKey words={words} />
      <YearTable card={card} wording={wording} />
      <Findings card={card} lines={lines} wording={wording} />
      <Foot card={card} page={page} pages={pages} wording={wording} />
    </article>
  )
}

/** What is known of the agency, each with its name; nothing where the dataset does not say. */
function factsOf(card: Card, { words, texts, lang }: Wording) {
  const { agency, parent, years } = card
  const { facts } = words
  const reported = years.flatMap(({ year, cells }) => (cells ? [year] : []))
  const all: readonly (readonly [string, string])[] = [
    [facts.level, levelName(agency.level, texts)],
    [facts.kind, kindName(agency.kind, texts)],
    [facts.parent, parent],
    [facts.code, agency.code],
    [facts.reported, reported.length === 0 ? facts.none : formatYears(reported, lang)],
    [facts.missed, yearsWithout('missed', card, lang)],
    [facts.missing, yearsWithout('missing', card, lang)],
    [facts.leftOut, yearsWithout('leftOut', card, lang)],
  ]
  return all.filter(([, value]) => value !== '')
}

function Facts({ card, facts, words }: { card: Card; facts: ReturnType<typeof factsOf>; words: Words }) {
  return (
    <dl className="facts">
      <div className="wide">
        <dt>{words.facts.place}</dt>
        <dd>{fitting(agencyPlace(card.agency) || NOTHING, 1, PLACE_WIDTH, SIZE)}</dd>
      </div>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fitting(value, 1, FACT_WIDTH - textWidth(term), SIZE)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Findings({ card, lines, wording }: Pick<CardPageProps, 'card' | 'wording'> & { lines: number }) {
  const { words, lang } = wording
  const { shown, others } = findingTexts(card, lines, wording)
  const all = formatNumber(card.findings.length)
  const note = [others > 0 ? words.andMore(formatNumber(others)) : '', auditedText(card, wording)]
    .filter((text) => text !== '')
    .join(gapIn(lang))
  return (
    <section>
      <h3>{card.findings.length === 0 ? words.noFindings : words.findings(all)}</h3>
      {shown.length > 0 && (
        <ul className="findings">
          {shown.map((text, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- two findings may be told in the same words
            <li key={i}>{text}</li>
          ))}
        </ul>
      )}
      {note !== '' && <p className="note">{note}</p>}
    </section>
  )
}

function Foot({ card, page, pages, wording }: CardPageProps) {
  const { words, day } = wording
  const published = publishedText(card, wording)
  return (
    <footer>
      <p>{footText(card, wording)}</p>
      {published !== '' && <p>{published}</p>}
      <p className="last">
        <span>{words.made(day)}</span>
        <span>
          {words.foot(
            fitting(card.agency.name, 1, FOOT_NAME, SIZE),
            words.pageOf(formatNumber(page), formatNumber(pages)),
          )}
        </span>
      </p>
    </footer>
  )
}
