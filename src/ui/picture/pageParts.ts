import type { Palette } from '../chart/palette.ts'
import type { ShownFigure } from '../figures.ts'
import { unbroken } from '../text/format.ts'
import type { Lang } from '../text/texts.ts'
import { drawingsOf, pictureAlone } from './ofFigure.ts'
import { MOST, NARROW, styleOf, WIDE } from './oneFile.ts'
import { columnStyles, pageTables, tableHtml, type PageTable } from './pageTable.ts'
import { escaped, FONTS, LANGS } from './text.ts'

/** A figure on a page of its own or of several. */
export interface PageFigure {
  /** Unlike that of any other on the page: letters, digits, hyphens. */
  readonly id: string
  readonly figure: ShownFigure
  readonly heading: 'h1' | 'h2'
  /** What stands before its title, such as its number; may be empty. */
  readonly number: string
  /** The reader's line; may be empty. */
  readonly note: string
  /** Over a table that is folded away; null leaves it open. */
  readonly folded: string | null
}

/** A page without script that fetches nothing and says so in a policy of its own. */
export function pageOf(lang: Lang, title: string, styles: readonly string[], body: readonly string[]): string {
  return [
    `<!doctype html>\n<html lang="${LANGS[lang]}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${styles.join('')}</style></head>`,
    '<body><main>',
    ...body,
    '</main></body></html>\n',
  ].join('\n')
}

/** The figure with its words, picture and whole table. */
export const figureHtml = (page: PageFigure, palette: Palette): string => figuresHtml([page], palette).join('')

/** The same for all that travels together: what they weigh together decides whether each is drawn for phones as well. */
export function figuresHtml(pages: readonly PageFigure[], palette: Palette): readonly string[] {
  const parts = pages.map((page) => partsOf(page, palette))
  const said = parts.flatMap(({ wide, narrow, tables }) => [wide ?? '', narrow ?? '', ...tables]).join('')
  const isLarge = new TextEncoder().encode(said).length > MOST
  return parts.map((part) => inOrder(part, isLarge))
}

interface Parts {
  readonly page: PageFigure
  readonly wide: string | null
  readonly narrow: string | null
  readonly tables: readonly string[]
}

function partsOf(page: PageFigure, palette: Palette): Parts {
  const { figure } = page
  const { lang } = figure.words
  return {
    page,
    wide: pictureAlone(figure, { width: WIDE, lang }, palette),
    narrow: pictureAlone(figure, { width: NARROW, lang }, palette),
    tables: tablesOf(figure).map((table, i) => regionHtml(page, table, i)),
  }
}

function inOrder({ page, wide, narrow, tables }: Parts, isLarge: boolean): string {
  const { id, figure, heading, number, note } = page
  const { title, subtitle, summary, notes } = figure.words
  const picture = (svg: string | null, className: string) =>
    svg ? [`<div class="${className}" role="img" aria-label="${escaped(summary)}">${svg}</div>`] : []
  return [
    `<figure id="${id}" aria-labelledby="${id}-title">`,
    `<${heading} id="${id}-title">${escaped(unbroken(number + title))}</${heading}>`,
    ...paragraph('soft', subtitle),
    ...paragraph('line', note),
    ...(isLarge ? picture(wide, 'always') : [...picture(wide, 'wide'), ...picture(narrow, 'narrow')]),
    `<figcaption><p>${escaped(unbroken(summary))}</p>${notes.flatMap((said) => paragraph('note', said)).join('')}</figcaption>`,
    '</figure>',
    ...tables,
  ].join('\n')
}

const paragraph = (className: string, text: string) =>
  text === '' ? [] : [`<p class="${className}">${escaped(unbroken(text))}</p>`]

/** What the figure shows as tables, or else its numbers. */
const tablesOf = (figure: ShownFigure): readonly PageTable[] => pageTables(drawingsOf(figure), figure.file?.() ?? null)

const placeOf = (id: string, nth: number) => `${id}-table${nth === 0 ? '' : `-${nth + 1}`}`

function regionHtml({ id, folded }: PageFigure, table: PageTable, nth: number): string {
  const region = [
    `<div id="${placeOf(id, nth)}" class="scroll" tabindex="0" role="region" aria-label="${escaped(table.name)}">`,
    tableHtml(table),
    '</div>',
  ].join('\n')
  return folded === null ? region : `<details><summary>${escaped(folded)}</summary>${region}</details>`
}

/** The styles of a page and of the tables on it. */
export function stylesOf(lang: Lang, figures: readonly PageFigure[], palette: Palette): string[] {
  const columns = figures.flatMap(({ id, figure }) =>
    tablesOf(figure).map((table, i) => columnStyles(table, `#${placeOf(id, i)} `)),
  )
  return [styleOf(palette, { lang }), partStyles(palette), ...columns]
}

const partStyles = (palette: Palette) => `
section[lang="${LANGS.zh}"] { font-family: ${FONTS.zh}; }
section[lang="${LANGS.en}"] { font-family: ${FONTS.en}; }
h2 { margin: 0; font-size: 1.125rem; line-height: 1.4; }
section + section { margin-top: 64px; break-before: page; }
figure { margin-top: 40px; padding-top: 12px; border-top: 2px solid ${palette.ink}; break-inside: avoid; }
.line { margin: 8px 0; padding-left: 12px; border-left: 3px solid ${palette.accent}; white-space: pre-line; }
nav ol { margin: 16px 0; padding-left: 1.5em; }
nav li { padding: 3px 0; }
a { color: ${palette.accent}; }
details { margin-top: 12px; }
summary { min-height: 24px; color: ${palette.accent}; cursor: pointer; }
@media print { details::details-content { content-visibility: visible; block-size: auto; } summary { display: none; } a { color: inherit; text-decoration: none; } }
`
