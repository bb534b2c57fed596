import type { CellId } from '../domain/cell.ts'
import type { IdentityField } from '../domain/mapping.ts'
import type { OtherQuantity } from '../domain/survey.ts'

/**
 * A header as the patterns below read it: words in lower case, `req_received` and `ReqReceived` alike. Words that say
 * under which law, or that something is counted, are left out: `Total number of FOI requests` is `requests`.
 */
export function plainWords(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/freedom of information|access to information|\bno\.? of\b/g, ' ')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .join(' ')
}

const FILLERS = new Set(
  (
    'foi foia foisa ati atia atip rti act the a of at in by to from for during within this number num count total ' +
    'totals overall all were was been which information initial disp disposition dispositions outcome outcomes'
  ).split(' '),
)

/** Another word for what is asked for. */
const REQUEST = '(?:requests?|reqs?|applications?)'
/** The same, which may be left out. */
const MAYBE = `(?:${REQUEST} )?(?:were )?`
const START =
  '(?:start|beginning|year start|start year|beginning year|opening|previous|prior|last|previous year|last year)'
const END = '(?:end|year end|end year|closing|close|end reporting year|end reporting period)'

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'u')

/** Headers that name an identity field in other statistics of information requests; the first pattern that fits counts. */
export const FOREIGN_IDENTITY: readonly (readonly [IdentityField, RegExp])[] = [
  [
    'agency',
    whole(
      '(?:name )?(?:public |government |reporting |responding |monitored )?(?:authority|authorities|agency|agencies|department|dept|body|bodies|' +
        'organi[sz]ation|institution|ministry|entity|council|municipality)(?: name)?|机构|机构名称|部门名称|公共机构|受理机关|公开义务人',
    ),
  ],
  [
    'year',
    whole(
      '(?:file |report |reporting |fiscal |financial |calendar |survey )?(?:year|yr|fy)(?: ended| ending)?|统计年度|统计年份',
    ),
  ],
]

/**
 * Headers that name a quantity of the official form. Only what counts the same thing stands here: a request that came in
 * during the year, one that was open when it began, one that was answered in it, one still open when it ended, and how
 * much of what was asked for was given.
 */
export const FOREIGN_CELLS: readonly (readonly [CellId, RegExp])[] = [
  // 本年新收: all requests that came in during the year.
  [
    'app.received.total',
    whole(
      `(?:new )?${REQUEST}(?: (?:received|made|submitted|lodged|registered|filed))?|(?:received|new|incoming) ${REQUEST}|received|` +
        '(?:收到|新收|受理)(?:的)?(?:信息公开)?申请(?:总数|数量|件数|数)?|申请(?:总数|数量|件数|数)',
    ),
  ],
  // 上年结转: open when the year began.
  [
    'app.carried_in.total',
    whole(
      `${MAYBE}(?:pending|outstanding|open|unresolved|backlog|carried over|brought forward|carried forward) ${START}(?: ${REQUEST})?|` +
        `${MAYBE}brought forward|(?:opening|start) (?:balance|pending)|(?:结转上年|上年结转|上年度结转|年初未办结)(?:申请)?(?:数量|件数|数)?`,
    ),
  ],
  // 办理结果总计: answered in the year, whatever the answer was.
  [
    'app.decided.total',
    whole(
      `${MAYBE}(?:processed|closed|completed|decided|resolved|determined|finali[sz]ed|concluded|answered|dealt with|disposed)(?: year)?|` +
        `(?:processed|closed|completed|decided|answered) ${REQUEST}|(?:办结|已办结|答复|已答复)(?:申请)?(?:总数|数量|件数|数)?`,
    ),
  ],
  // 结转下年度继续办理: open when the year ended.
  [
    'app.carried_out.total',
    whole(
      `${MAYBE}(?:pending|outstanding|open|unresolved|remaining|carried over|carried forward) ${END}(?: ${REQUEST})?|` +
        `${MAYBE}(?:carried over|carried forward) (?:next|following)(?: year)?|(?:closing|end) (?:balance|pending)|` +
        '(?:结转下年|结转下年度|年末未办结)(?:申请)?(?:数量|件数|数)?',
    ),
  ],
  // 予以公开: all that was asked for was given.
  [
    'app.granted.total',
    whole(
      `${MAYBE}(?:granted|disclosed|released|provided|allowed|accepted|approved|answered) (?:full|fully|whole)(?: ${REQUEST})?|` +
        `${MAYBE}(?:full|fully|whole|wholly) (?:grants?|granted|releases?|released|disclosures?|disclosed|provided|access)|disclosed|granted|` +
        '(?:全部公开|予以公开|同意公开)(?:数量|件数|数)?',
    ),
  ],
  // 部分公开: some of it was given.
  [
    'app.partial.total',
    whole(
      `${MAYBE}(?:granted|disclosed|released|provided|withheld|allowed|refused|denied) (?:part|partly|partially)(?: ${REQUEST})?|` +
        `${MAYBE}(?:partial|partially|partly|part|some) (?:grants?|granted|releases?|released|disclosures?|disclosed|provided|withheld|access)|` +
        '(?:部分公开|部分予以公开)(?:数量|件数|数)?',
    ),
  ],
  // 本机关不掌握: the body does not hold it.
  [
    'app.unable.not_held.total',
    whole(
      '(?:none|not|no) (?:held|records?|records? (?:exist|found|located))|(?:nonexempt )?no ?records?|(?:do |does )?not (?:hold|exist)|' +
        '(?:不掌握|信息不存在)(?:数量|件数|数)?',
    ),
  ],
]

/** Headers that sound like a quantity of the form and count another; they stay unmapped, and the page says why. */
export const OTHER_QUANTITIES: readonly (readonly [OtherQuantity, RegExp])[] = [
  // Other laws with other rules: environmental information, one's own personal data.
  ['otherRegime', /\b(?:eirs?|environmental|subject access|sars?|privacy act|personal data requests?)\b/],
  // Decided by the body that answered; 行政复议 is decided by the one above it.
  [
    'internalReview',
    /\b(?:reviews?|appeals?|appdisp|app (?:received|processed|pending)|reconsiderations?|complaints?)\b|内部复核/,
  ],
  // How fast, not how many.
  [
    'timeliness',
    /\b(?:on time|timely|late|overdue|days?|median|average|deadline|timescale|extended|extension|failure|faliure)\b|超期|平均/,
  ],
  ['backlog', /\bbacklog\b|积压/],
  // The form splits refusals by their ground and prints no total of them.
  [
    'deniedTotal',
    /\b(?:refused|denied|refusals?|denials?|rejected|none released|withheld full|fully withheld|full denial)\b|不予公开|拒绝/,
  ],
  ['fees', /\b(?:fees?|costs?|charges?)\b|收费|费用/],
]
