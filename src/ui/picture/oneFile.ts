import type { NamedTable } from '../../domain/csv.ts'
import type { Drawing } from '../chart/drawing.ts'
import type { Palette } from '../chart/palette.ts'
import { hasTiles, isChart } from './blocks.ts'
import { drawnAlone, type PictureWords } from './framed.ts'
import { columnStyles, pageTables, tableHtml } from './pageTable.ts'
import { unbroken } from '../text/format.ts'
import { escaped, FONTS, LANGS } from './text.ts'

/** Widths in px at which the picture is drawn: the text of one drawing, made narrow, could not be read on a phone. */
export const WIDE = 720
export const NARROW = 328

/** Beyond so many bytes the narrow drawing is left out: a file that travels by mail is small. */
export const MOST = 130_000

/** What a page of its own needs besides the picture. */
export type OneFileWords = PictureWords

/**
 * A figure as one HTML file: picture, sentence, n, source, caveats and table. It holds no script, fetches nothing, and says
 * so in a policy of its own: it opens from a mail, from a disk, in ten years. A grid is there as its picture and in words; a
 * table as itself alone.
 */
export function oneFile(
  drawings: readonly Drawing[],
  words: OneFileWords,
  file: NamedTable | null,
  palette: Palette,
): string {
  const { lang, title, subtitle, summary, notes } = words
  const tables = pageTables(drawings, file)
  const rows = tables.map(tableHtml)
  const drawn = drawings.filter((drawing) => isChart(drawing) || hasTiles(drawing))
  const wide = drawn.length === 0 ? '' : drawnAlone(drawn, { width: WIDE, lang }, palette)
  const narrow = drawn.length === 0 ? '' : drawnAlone(drawn, { width: NARROW, lang }, palette)
  const picture = (svg: string, className: string) =>
    `<div class="${className}" role="img" aria-label="${escaped(summary)}">${svg}</div>`
  const isLarge = new TextEncoder().encode(rows.join('') + wide + narrow).length > MOST
  const pictures = isLarge ? [picture(wide, 'always')] : [picture(wide, 'wide'), picture(narrow, 'narrow')]
  return [
    `<!doctype html>\n<html lang="${LANGS[lang]}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${styleOf(palette, words)}${tables.map((table, i) => columnStyles(table, `.t${i} `)).join('')}</style></head>`,
    '<body><main><figure aria-labelledby="title">',
    `<h1 id="title">${escaped(unbroken(title))}</h1>`,
    subtitle === '' ? '' : `<p class="soft">${escaped(unbroken(subtitle))}</p>`,
    ...(drawn.length === 0 ? [] : pictures),
    `<figcaption><p>${escaped(unbroken(summary))}</p>${notes.map((note) => `<p class="note">${escaped(unbroken(note))}</p>`).join('')}</figcaption>`,
    '</figure>',
    ...tables.map(
      ({ name }, i) =>
        `<div class="scroll t${i}" tabindex="0" role="region" aria-label="${escaped(name)}">\n${rows[i] ?? ''}\n</div>`,
    ),
    '</main></body></html>\n',
  ].join('\n')
}

/** A table may be wider than the picture: on a wide screen all of most is in sight. */
const TABLE_WIDTH = 960

/** An edge beyond which there is more is shaded; the shade is covered where the table ends. */
const more = ({ paper, line: shade }: Palette) =>
  `background: linear-gradient(90deg, ${paper} 50%, transparent) 0 / 48px 100% local no-repeat, linear-gradient(270deg, ${paper} 50%, transparent) 100% / 48px 100% local no-repeat, linear-gradient(90deg, ${shade}, transparent) 0 / 10px 100% no-repeat, linear-gradient(270deg, ${shade}, transparent) 100% / 10px 100% no-repeat;`

export const styleOf = (palette: Palette, { lang }: Pick<PictureWords, 'lang'>) => `
:root { color-scheme: light; background: ${palette.paper}; color: ${palette.ink}; font: 16px/1.6 ${FONTS[lang]};${lang === 'en' ? ' font-variant-east-asian: proportional-width;' : ''} }
body { margin: 0; }
main { max-width: ${TABLE_WIDTH}px; margin: 0 auto; padding: 24px; }
figure, h1, p { margin: 0; }
figure, h1, nav, p { max-width: ${WIDE}px; }
h1 { font-size: 1.375rem; line-height: 1.35; }
svg { display: block; width: 100%; height: auto; }
div[role] { margin: 12px 0; }
.narrow { display: none; }
@media (max-width: 560px) { .wide { display: none; } .narrow { display: block; } main { padding: 16px; } }
.soft, .note, caption { color: ${palette['ink-soft']}; }
.note { font-size: 0.8125rem; overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin-top: 24px; ${more(palette)} }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; padding-bottom: 4px; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid ${palette.line}; text-align: start; vertical-align: top; }
thead th { border-color: ${palette['line-strong']}; }
tbody th { font-weight: 400; }
th, td { white-space: nowrap; }
thead th { min-width: 5em; white-space: normal; vertical-align: bottom; }
@page { size: A4; margin: 14mm; }
caption, thead { break-after: avoid; }
@media print { table { font-size: 8pt; } th, td { white-space: normal; padding-right: 6px; } .scroll { overflow: visible; background: none; } tr { break-inside: avoid; } main { padding: 0; } }
`
