import type { Divisions } from '../../../domain/divisions/list.ts'
import { placeOfAgency, type Around, type Placed } from '../../../domain/divisions/resolve.ts'
import type { Confidence, Evidence, Who, WhoField } from '../../../domain/reportDocument.ts'
import { isGovernmentName, isVariant, rankOf } from './agencyNames.ts'
import type { ReportDocument } from './document.ts'
import { signsOf, type Sign, type Signs } from './signs.ts'
import { compact, type Line, type Title } from './titles.ts'

/** Whose report a document is, with what it was read from. */
export interface WhoRead {
  readonly who: Who
  readonly signs: Signs
  readonly placed: Placed | null
}

/**
 * Reads whose report a document is and of when: from its title, the lines around it, the period its figures are of, its
 * signature, and last the name of the file; and where in the list of divisions that agency is. With the name that a reader
 * put in place of the one read, where that agency is.
 */
export function whoOf(
  document: ReportDocument,
  file: string,
  divisions: Divisions | null,
  corrected: string | null = null,
): WhoRead {
  const signs = signsOf(document, file)
  const agency = corrected === null ? agencyOf(signs) : field(corrected, 'certain', [])
  const placed = divisions ? placeOfAgency(agency.value, aroundOf(document, signs, file), divisions) : null
  const rank = rankOf(agency.value)
  const ofPlace = <Value extends string>(value: Value | '' = ''): WhoField<Value | ''> =>
    placed && value !== '' ? field(value, weaker(placed.confidence, agency.confidence), placed.evidence) : NOTHING
  const ofName = <Value extends string>(value: Value) =>
    field(value, weaker(agency.confidence, 'likely'), agency.evidence)
  const isOpen = placed !== null && placed.candidates.length > 0
  const who: Who = {
    agency,
    year: yearOfReport(signs),
    level: placed?.level ? ofPlace(placed.level) : ofName(rank.level),
    kind: placed?.kind ? ofPlace(placed.kind) : ofName(rank.kind),
    code: isOpen ? field('', 'unsure', placed.evidence) : ofPlace(placed?.code),
    province: ofPlace(placed?.province),
    city: ofPlace(placed?.city),
    county: ofPlace(placed?.county),
    parent: ofPlace(placed?.parent),
    source: sourceOf(document),
    published: publishedOf(signs),
  }
  return { who, signs, placed }
}

const field = <Value>(value: Value, confidence: Confidence, evidence: readonly Evidence[]): WhoField<Value> => ({
  value,
  confidence,
  evidence,
})
const NOTHING: WhoField<''> = field('', 'unsure', [])

const RANK: readonly Confidence[] = ['unsure', 'likely', 'certain']
const weaker = (a: Confidence, b: Confidence) => (RANK.indexOf(a) < RANK.indexOf(b) ? a : b)

/** What the title says; certain where what is under the text, or another line that says it, agrees. */
function agencyOf({ titles, pageTitle, fileTitle, signature, named: mentions }: Signs): WhoField<string> {
  const named = [...titles, pageTitle].find((title) => title !== null && title.agency !== '')
  const own: Sign<string> | null = named ? { value: named.agency, by: { text: named.text, at: named.at } } : signature
  if (!own) {
    const inName = fileTitle?.agency ?? ''
    return inName === '' ? NOTHING : field(inName, 'unsure', [{ text: fileTitle?.text ?? '', at: 'file name' }])
  }
  const others: readonly Sign<string>[] = [
    ...(signature && own !== signature ? [signature] : []),
    ...mentions,
    ...(pageTitle && pageTitle.agency !== '' && pageTitle !== named
      ? [{ value: pageTitle.agency, by: { text: pageTitle.text, at: pageTitle.at } }]
      : []),
  ]
  const agreeing = others.filter(({ value }) => isVariant(value, own.value))
  const differing = others.filter((other) => !agreeing.includes(other) && (other === signature || isOther(other, own)))
  if (differing.length > 0) return field(own.value, 'unsure', evidenceOf([own, ...differing, ...agreeing]))
  return field(own.value, agreeing.length > 0 ? 'certain' : 'likely', evidenceOf([own, ...agreeing]))
}

/** Two governments are two; the name of a department may stand shortened in the title of its page. */
const isOther = (other: Sign<string>, own: Sign<string>) =>
  other.by.at === 'page title' && isGovernmentName(other.value) && isGovernmentName(own.value)

const evidenceOf = (signs: readonly Sign<unknown>[]): readonly Evidence[] =>
  signs.map(({ by: { text, at } }) => ({ text, at }))

/** The year in the title, else that of the period, else the one in the name of the file. */
function yearOfReport(signs: Signs): WhoField<number | null> {
  const { periods } = signs
  const period = new Set(periods.map(({ value }) => value)).size === 1 ? (periods[0] ?? null) : null
  const { named, others } = titleOfYear(signs, period?.value ?? null)
  if (named && others.length > 0)
    return field(
      named.year,
      'unsure',
      evidenceOf([named, ...others].map(({ text, at }) => ({ value: '', by: { text, at } }))),
    )
  const inTitle = named?.year ?? null
  const own: Sign<number> | null =
    named && inTitle !== null ? { value: inTitle, by: { text: named.text, at: named.at } } : period
  if (!own) {
    if (periods.length > 0) return field(null, 'unsure', evidenceOf(periods))
    return signs.fileYear ? field(signs.fileYear.value, 'unsure', [signs.fileYear.by]) : field(null, 'unsure', [])
  }
  const against = otherYear(signs, own.value)
  if (against) return field(own.value, 'unsure', evidenceOf([own, against]))
  const agreeing = [...periods, ...signs.spokenOf]
    .filter((sign) => sign !== own && sign.value === own.value)
    .slice(0, 2)
  return field(own.value, agreeing.length > 0 ? 'certain' : 'likely', evidenceOf([own, ...agreeing]))
}

/**
 * The title that tells the year: one that names the agency too, for a line of links can stand above it. Where titles of
 * the agency tell several, as in a list of its reports, it is the one that the page, the period or the text agrees with;
 * else the others are told as well.
 */
function titleOfYear({ titles, pageTitle, spokenOf }: Signs, period: number | null) {
  const dated = [...titles, pageTitle].flatMap((title) => (title !== null && title.year !== null ? [title] : []))
  const agency = titles.find((title) => title.agency !== '')?.agency ?? ''
  const own = dated.filter((title) => title.agency !== '' && title !== pageTitle && isVariant(title.agency, agency))
  const [first] = own
  if (!first) return { named: dated[0], others: [] }
  const others = own.filter(({ year }) => year !== first.year)
  if (others.length === 0) return { named: first, others }
  const agreeing = [pageTitle?.year, period, ...spokenOf.map(({ value }) => value)]
  const named = agreeing.flatMap((year) => own.find((title) => title.year === year) ?? [])[0]
  return named ? { named, others: [] } : { named: first, others }
}

/** What says another year than this: the title of the page, the period, else the sentences where none says this one, else the day under the text. */
export function otherYear(signs: Signs, year: number): Sign<number> | null {
  const { pageTitle, periods, spokenOf, signature, signedOn } = signs
  if (pageTitle && pageTitle.year !== null && pageTitle.year !== year)
    return { value: pageTitle.year, by: { text: pageTitle.text, at: pageTitle.at } }
  if (periods.length > 0) return periods.some(({ value }) => value === year) ? null : (periods[0] ?? null)
  if (spokenOf.some(({ value }) => value === year)) return null
  const [first, second] = spokenOf
  if (first && second && spokenOf.every(({ value }) => value === first.value)) return first
  // A report is due in the first months of the next year.
  const signed = Number(signedOn?.value.slice(0, 4))
  return signature && signedOn && signed > year + 1 ? { value: signed - 1, by: signedOn.by } : null
}

/** The day on which the page says it was published, else the day under the text. */
function publishedOf({ publishedOn, signedOn }: Signs): WhoField<string> {
  const [first, ...others] = publishedOn
  if (!first) return signedOn ? field(signedOn.value, 'likely', evidenceOf([signedOn])) : NOTHING
  const isAlone = others.length === 0 && signedOn?.value !== first.value
  const differs = others.some(({ value }) => value !== first.value)
  return field(first.value, differs ? 'unsure' : isAlone ? 'likely' : 'certain', evidenceOf(publishedOn))
}

function sourceOf({ page }: ReportDocument): WhoField<string> {
  const address = page?.address ?? ''
  return address === '' ? NOTHING : field(address, 'likely', [{ text: address, at: 'page head' }])
}

/** What stands around the agency's name, the strongest first; the folders of a file say where it is from as well. */
function aroundOf({ title, page }: ReportDocument, signs: Signs, file: string): readonly Around[] {
  const { titles, named, signature, lines } = signs
  const around = (trust: Confidence, said: readonly Evidence[]): Around => ({ trust, said })
  return [
    around('certain', [
      ...titles.map(({ text, at }) => ({ text, at })),
      ...evidenceOf([...named, ...(signature ? [signature] : [])]),
    ]),
    around('certain', page?.site ? [{ text: page.site, at: 'page head' }] : []),
    around('likely', [{ text: compact(title), at: 'page title' }]),
    around('likely', bodyOf(lines, titles)),
    around('unsure', [{ text: file, at: 'file name' }]),
  ]
}

/** More than a report's own text; what comes later is of the page. */
const BODY_LENGTH = 20_000

/** The lines from the title on. */
function bodyOf(lines: readonly Line[], titles: readonly Title[]): readonly Line[] {
  const begin = titles[0]?.at
  const body: Line[] = []
  let length = 0
  for (const line of lines) {
    if (typeof begin === 'number' && line.at < begin) continue
    length += line.text.length
    if (length > BODY_LENGTH) break
    body.push(line)
  }
  return body
}
