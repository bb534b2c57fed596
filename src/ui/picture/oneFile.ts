import type { ExportCell, ExportTable, NamedTable } from '../../domain/csv.ts'
import type { Drawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import { drawnAlone, type PictureWords } from './framed.ts'
import { escaped, FONTS, LANGS } from './text.ts'

/** Widths in px at which the picture is drawn: the text of one drawing, made narrow, could not be read on a phone. */
export const WIDE = 720
export const NARROW = 328

/** Beyond so many bytes the narrow drawing is left out: a file that travels by mail is small. */
export const MOST = 130_000

/** What a page of its own needs besides the picture. */
export interface OneFileWords extends PictureWords {
  /** The figure in a sentence. */
  readonly summary: string
}

/**
 * A figure as one HTML file: picture, sentence, n, source, caveats and table. It holds no script, fetches nothing, and says
 * so in a policy of its own: it opens from a mail, from a disk, in ten years.
 */
export function oneFile(drawing: Drawing, words: OneFileWords, { name, table }: NamedTable, palette: Palette): string {
  const { lang, title, subtitle, summary, notes } = words
  const rows = tableOf(table, name)
  const wide = drawnAlone(drawing, { width: WIDE, lang }, palette)
  const narrow = drawnAlone(drawing, { width: NARROW, lang }, palette)
  const picture = (svg: string, className: string) =>
    `<div class="${className}" role="img" aria-label="${escaped(summary)}">${svg}</div>`
  const isLarge = new TextEncoder().encode(rows + wide + narrow).length > MOST
  return [
    `<!doctype html>\n<html lang="${LANGS[lang]}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${styleOf(palette, words)}${columnStyles(table)}</style></head>`,
    '<body><main><figure aria-labelledby="title">',
    `<h1 id="title">${escaped(title)}</h1>`,
    subtitle === '' ? '' : `<p class="soft">${escaped(subtitle)}</p>`,
    ...(isLarge ? [picture(wide, 'always')] : [picture(wide, 'wide'), picture(narrow, 'narrow')]),
    `<figcaption><p>${escaped(summary)}</p>${notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('')}</figcaption>`,
    `</figure><div class="scroll" tabindex="0" role="region" aria-label="${escaped(name)}">`,
    rows,
    '</div></main></body></html>\n',
  ].join('\n')
}

export function tableOf({ header, rows }: ExportTable, name: string): string {
  return [
    `<table><caption>${escaped(name)}</caption>`,
    `<thead><tr>${header.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(rowOf).join('\n')}</tbody></table>`,
  ].join('\n')
}

const rowOf = ([first = null, ...others]: readonly ExportCell[]): string =>
  `<tr><th scope="row">${said(first)}</th>${others.map((value) => `<td>${said(value)}</td>`).join('')}</tr>`

/** Texts longer than this are set in lines. */
const LONG = 20

/** Said once a column: a class at each of thousands of cells would be a third of the file. `within` is the place of the table. */
export function columnStyles({ header, rows }: ExportTable, within = ''): string {
  return header
    .map((_, i) => {
      const values = rows.map((row) => row[i] ?? null)
      const column = `${within}tr > :nth-child(${i + 1})`
      if (values.some((value) => typeof value === 'number')) return `${column} { text-align: end; }\n`
      const isLong = values.some((value) => typeof value === 'string' && value.length > LONG)
      return isLong ? `@media screen { ${column} { min-width: 18em; white-space: normal; } }\n` : ''
    })
    .join('')
}

const DIGITS = 6

/** A blank stays blank: it is no 0. Of a fraction more digits than any figure has are left off. */
function said(value: ExportCell): string {
  if (value === null) return ''
  return escaped(
    String(typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value),
  )
}

export const styleOf = (palette: Palette, { lang }: Pick<PictureWords, 'lang'>) => `
:root { color-scheme: light; background: ${palette.paper}; color: ${palette.ink}; font: 16px/1.6 ${FONTS[lang]}; }
body { margin: 0; }
main { max-width: ${WIDE}px; margin: 0 auto; padding: 24px; }
figure, h1, p { margin: 0; }
h1 { font-size: 1.375rem; line-height: 1.35; }
svg { display: block; width: 100%; height: auto; }
div[role] { margin: 12px 0; }
.narrow { display: none; }
@media (max-width: 560px) { .wide { display: none; } .narrow { display: block; } main { padding: 16px; } }
.soft, .note, caption { color: ${palette['ink-soft']}; }
.note { font-size: 0.8125rem; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin-top: 24px; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding-bottom: 4px; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid ${palette.line}; text-align: start; vertical-align: top; }
thead th { border-color: ${palette['line-strong']}; }
tbody th { font-weight: 400; }
th, td { white-space: nowrap; }
thead th { min-width: 5em; white-space: normal; vertical-align: bottom; }
@media print { table { font-size: 8pt; } th, td { white-space: normal; padding-right: 6px; } .scroll { overflow: visible; } tr { break-inside: avoid; } main { padding: 0; } }
`
