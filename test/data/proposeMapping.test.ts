import { expect, test } from 'vitest'
import { surveyTables } from '../../src/data/surveyTables.ts'
import type { ColumnUse } from '../../src/domain/mapping.ts'
import { tableOf } from './foreignTables.ts'

const word = (use: ColumnUse | undefined) => {
  if (use?.use === 'identity') return use.field
  return use?.use === 'cell' ? use.cell : '–'
}

/** What each column of a table is proposed to be, in one word. */
function proposedFor(text: string, name = 'table.csv') {
  const survey = surveyTables([{ name, table: tableOf(text) }], { mapping: null, answers: {} })
  return { uses: survey.mapping.columns.map(word), survey }
}

const header = (name: string) => proposedFor(`Body,Year,${name}\nA,2020,5\nB,2020,0`).uses[2]

test.each([
  ['req_received', 'app.received.total'],
  ['FOISA requests', 'app.received.total'],
  ['Total number of FOI requests received', 'app.received.total'],
  ['No. of requests', 'app.received.total'],
  ['Applications made', 'app.received.total'],
  ['req_pending_start', 'app.carried_in.total'],
  ['Carried over from previous year', 'app.carried_in.total'],
  ['Brought forward', 'app.carried_in.total'],
  ['req_processed', 'app.decided.total'],
  ['Requests closed during the year', 'app.decided.total'],
  ['req_pending_end', 'app.carried_out.total'],
  ['Outstanding at end of year', 'app.carried_out.total'],
  ['disp_full_grant', 'app.granted.total'],
  ['FOISA - full release', 'app.granted.total'],
  ['Granted in full', 'app.granted.total'],
  ['disp_partial_grant', 'app.partial.total'],
  ['FOISA - some released', 'app.partial.total'],
  ['Partially withheld', 'app.partial.total'],
  ['FOISA - none held', 'app.unable.not_held.total'],
  ['disp_nonexempt_NoRecords', 'app.unable.not_held.total'],
  ['收到申请数', 'app.received.total'],
  ['年初未办结件数', 'app.carried_in.total'],
])('%s counts what %s counts', (name, cell) => {
  expect(header(name)).toBe(cell)
})

test.each([
  ['EIR requests', 'otherRegime'],
  ['Subject Access Requests', 'otherRegime'],
  ['app_received', 'internalReview'],
  ['Internal reviews', 'internalReview'],
  ['FOISA response on time', 'timeliness'],
  ['backlog_requests', 'backlog'],
  ['disp_full_denial_exemption', 'deniedTotal'],
  ['Refused', 'deniedTotal'],
  ['FOISA fees notice', 'fees'],
] as const)('%s counts something else, which is said', (name, why) => {
  const { survey, uses } = proposedFor(`Body,Year,${name}\nA,2020,5\nB,2020,0`)
  expect(uses[2]).toBe('–')
  expect(survey.others[2]).toBe(why)
})

test.each(['Resolvable requests', 'Requests with fee', 'Closed - unclear', 'Total', 'Pending', 'Population'])(
  '%s is not known to count what the form counts, and stays unused',
  (name) => expect(header(name)).toBe('–'),
)

test('a column whose name means nothing is the year or the agency by what stands in it, and that is only possible', () => {
  const { uses, survey } = proposedFor('x,y,z\nArts,2019,4\nMines,2019,2\nArts,2020,5\nMines,2020,0')
  expect(uses).toEqual(['agency', 'year', '–'])
  expect(survey.proposals.map(({ reason, isLikely }) => [reason, isLikely])).toEqual([
    ['years', false],
    ['names', false],
  ])
})

test('a column of few words that repeat within a year is no agency', () => {
  const { uses } = proposedFor('group,title,z\nA,Arts,1\nA,Mines,2\nA,Roads,3\nB,Ports,4', '2020.csv')
  expect(uses).toEqual(['–', 'agency', '–'])
})

test('what never comes again over the years is no agency, and without numbers nothing is', () => {
  expect(proposedFor('ref,title,y,z\nr1,Arts,2019,4\nr2,Mines,2019,2\nr3,Arts,2020,5\nr4,Mines,2020,0').uses).toEqual([
    '–',
    'agency',
    'year',
    '–',
  ])
  expect(proposedFor('a,b\nArts,yes\nMines,no', '2020.csv').uses).toEqual(['–', '–'])
})

test('words under a name that sounds like figures are no figures', () => {
  expect(proposedFor('Body,Year,Requests\nA,2020,see note\nB,2020,n/a').uses[2]).toBe('–')
})

test('what the columns of our own format say is certain and not proposed', () => {
  const { survey, uses } = proposedFor('agency,year,app.received.total,Granted\n甲镇,2020,1,1')
  expect(uses).toEqual(['agency', 'year', 'app.received.total', 'app.granted.total'])
  expect(survey.proposals.map(({ column }) => column)).toEqual([3])
})

test('samples, range, blanks and marks of a column are counted over all rows', () => {
  const { survey } = proposedFor('Body,Year,Requests\nA,2020,5\nB,2020,\nC,2020,/\nD,2020,12')
  expect(survey.columns[2]).toEqual({
    distinct: 3,
    samples: ['5', '/', '12'],
    blanks: 1,
    numbers: 2,
    marks: 1,
    min: 5,
    max: 12,
  })
})
