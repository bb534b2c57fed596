import { Parser } from 'htmlparser2'
import { BlockBuilder } from './blocks.ts'
import type { ReportDocument } from './document.ts'
import { PageHeadReader } from './pageHead.ts'

/** Elements of which nothing is read: what runs, what is not shown, and what a reader fills in. */
const UNREAD = new Set(
  'script style noscript template iframe object embed svg math select textarea button datalist audio video canvas rt rp'.split(
    ' ',
  ),
)
/** Elements that begin and end a line. */
const LINES = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul body caption'.split(
    ' ',
  ),
)
/** What stands in small above a figure, or is struck out, is no part of its digits: parted from them the cell shows it. */
const PARTED = new Set('sup sub del s strike'.split(' '))
/** Fields that are not filled in with words. */
const WORDLESS = new Set('hidden submit button reset image checkbox radio file password'.split(' '))
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** A page or a fragment as its paragraphs and tables; nothing in it runs, loads or links. */
export function readHtml(text: string): ReportDocument {
  const blocks = new BlockBuilder()
  const title: string[] = []
  const head = new PageHeadReader()
  /** How deep inside of what is not read; the element that began it is the first. */
  let unread = 0
  let isTitle = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread > 0 || UNREAD.has(name) || isHidden(attributes)) {
          if (!VOID.has(name)) unread++
          return
        }
        if (name === 'title') isTitle = true
        else if (name === 'meta' || name === 'link') head.element(name, attributes)
        else if (name === 'table') blocks.openTable()
        else if (name === 'tr') blocks.openRow()
        else if (name === 'td' || name === 'th')
          blocks.openCell(Number(attributes['rowspan']), Number(attributes['colspan']))
        else if (name === 'input') blocks.text(` ${filledIn(attributes)} `)
        else if (PARTED.has(name)) blocks.text(' ')
        else if (LINES.has(name)) blocks.breakLine()
      },
      onclosetag(name, isImplied) {
        if (unread > 0) {
          if (!VOID.has(name)) unread--
          return
        }
        if (name === 'title') isTitle = false
        else if (name === 'table') blocks.closeTable(isImplied)
        else if (name === 'tr' && !isImplied) blocks.closeRow()
        else if (name === 'td' || name === 'th') blocks.closeCell(isImplied)
        else if (name === 'tr') blocks.closeCell()
        else if (PARTED.has(name)) blocks.text(' ')
        else if (LINES.has(name)) blocks.breakLine()
      },
      oncomment: (said) => head.comment(said),
      ontext(said) {
        if (unread > 0) return
        if (isTitle) title.push(said)
        // Line ends of the source are spaces; those of the page are told by its elements.
        else blocks.text(said.replaceAll('\n', ' '))
      },
    },
    { decodeEntities: true },
  )
  // Not ended: what is open at the end was cut off, and would be closed as if it were whole.
  parser.write(text)
  return { title: title.join('').replaceAll(/\s+/gu, ' ').trim(), blocks: blocks.end(), page: head.end() }
}

/** What a page shows in a field. */
const filledIn = ({ type = '', value = '' }: Readonly<Record<string, string>>) =>
  WORDLESS.has(type.toLowerCase()) ? '' : value

const isHidden = (attributes: Readonly<Record<string, string>>) =>
  attributes['hidden'] !== undefined || /display\s*:\s*none/iu.test(attributes['style'] ?? '')
