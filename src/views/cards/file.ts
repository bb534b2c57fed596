import { escaped, FONTS, LANGS } from '../../ui/picture/text.ts'
import type { Lang } from '../../ui/text/texts.ts'

/**
 * Drawn pages as one HTML file, ready for print: the pages as they stand in the view, with their style sheet. It holds no
 * script, fetches nothing, and says so in a policy of its own.
 */
export function cardsFile(book: Element, sheet: string, title: string, lang: Lang): string {
  return [
    `<!doctype html>\n<html lang="${LANGS[lang]}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>`,
    `:root { color-scheme: light; background: #eceae5; font-family: ${FONTS[lang]}; } body { margin: 0; }`,
    'h1 { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }',
    '@media print { h1 { display: none; } :root { background: #fff; } }',
    sheet,
    `</style></head><body><main><h1>${escaped(title)}</h1>`,
    book.outerHTML,
    '</main></body></html>\n',
  ].join('\n')
}
