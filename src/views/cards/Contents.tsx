import type { Filter } from '../../domain/question.ts'
import { agencyPlace, filterParts } from '../../ui/places.ts'
import { formatNumber, formatYears } from '../../ui/text/format.ts'
import { sourceOf } from '../caveats.ts'
import { pageId } from './CardPage.tsx'
import type { Entry } from './contents.ts'
import { fitting } from './fit.ts'
import { INNER, SIZE } from './room.ts'
import type { Wording } from './words.ts'

/** How wide a name and a place may be in px: each stands on one line. */
const [NAME_WIDTH, PLACE_WIDTH] = [330, 220]

interface ContentsProps {
  pages: readonly (readonly Entry[])[]
  agencies: number
  filter: Filter
  wording: Wording
  /** Brings a card into sight that is not drawn yet. */
  onGo: (page: number) => void
}

/** The pages that lead to the cards; the first says what they hold and where it is from. */
export function Contents({ pages, agencies, filter, wording, onGo }: ContentsProps) {
  const { words } = wording
  const all = pages.length + agencies
  return pages.map((entries, i) => {
    const [first] = entries
    const id = `contents-${i + 1}`
    return (
      <section key={first?.page} className="card contents" aria-labelledby={id}>
        {i === 0 ? (
          <Head id={id} agencies={agencies} filter={filter} wording={wording} />
        ) : (
          <h2 id={id}>{words.contentsOn(formatNumber(i + 1))}</h2>
        )}
        <table>
          <thead>
            <tr>
              <th scope="col">{words.agency}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.page}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ agency, page }) => (
              <tr key={agency.key}>
                <th scope="row">
                  <a
                    href={`#${pageId(page)}`}
                    onClick={(event) => {
                      // The address belongs to the question: within the page no fragment is written into it.
                      event.preventDefault()
                      onGo(page)
                    }}
                  >
                    {fitting(agency.name, 1, NAME_WIDTH, SIZE)}
                  </a>
                </th>
                <td>{fitting(agencyPlace(agency), 1, PLACE_WIDTH, SIZE)}</td>
                <td>{formatNumber(page)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <footer>
          <p className="last">
            <span>{words.made(wording.day)}</span>
            <span>{words.foot(words.contents, words.pageOf(formatNumber(i + 1), formatNumber(all)))}</span>
          </p>
        </footer>
      </section>
    )
  })
}

function Head({
  id,
  agencies,
  filter,
  wording,
}: Pick<ContentsProps, 'agencies' | 'filter' | 'wording'> & { id: string }) {
  const { words, texts, dataset, lang } = wording
  const { frame, figure } = texts
  const parts = filterParts(filter, dataset.agencies, texts).map(({ label }) => label)
  const years = dataset.years.filter((year) => !filter.years || (year >= filter.years.from && year <= filter.years.to))
  const scope = [
    parts.length === 0 ? words.allReports : parts.join(words.listComma),
    formatYears(years, lang),
    words.agencies(formatNumber(agencies)),
  ]
  return (
    <>
      <h2 id={id}>{words.title}</h2>
      <p>{fitting(frame.named(words.scopeOfFilter, scope.join(' · ')), 2, INNER, SIZE)}</p>
      <p>{fitting(frame.named(words.source, sourceOf(dataset, texts)), 2, INNER, SIZE)}</p>
      <p>{figure.selfReported}</p>
      <h3>{words.contents}</h3>
    </>
  )
}
