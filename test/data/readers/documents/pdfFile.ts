import { strToU8, zlibSync } from 'fflate'
import { encode } from '../encode.ts'

// A PDF as programs write it: one font with its own numbers for characters, and a table that says what they mean.

/** A text at its place in points from the lower left corner. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Whether each character is placed for itself. */
  readonly isLoose: boolean
  /** Whether it goes up to the right, as a watermark does. */
  readonly leans?: boolean
}

export interface PdfPage {
  readonly texts: readonly PlacedText[]
  /** Operators that draw lines. */
  readonly drawing: string
}

const isNarrow = (letter: string) => letter.charCodeAt(0) < 0x100
export const lettersOf = (text: string): readonly string[] => Array.from(text)

export const widthOf = (text: string, size: number) =>
  lettersOf(text).reduce((sum, letter) => sum + (isNarrow(letter) ? 0.5 : 1) * size, 0)

const hex = (code: number) => code.toString(16).padStart(4, '0')

/** How characters are written: by numbers of the font's own, with or without their meaning, or by a code of Chinese. */
export type Coding = 'explained' | 'unexplained' | 'UniGB-UCS2-H' | 'GBK-EUC-H' | 'GBK2K-H'

interface Written {
  readonly coding?: Coding
  /** More entries of the file's trailer. */
  readonly trailer?: string
  /** By how many degrees the pages are turned. */
  readonly turned?: number
}

/** The file of these pages; objects stand open, what is long is compressed and carries its checksum. */
export function pdfFile(
  pages: readonly PdfPage[],
  { coding = 'explained', trailer = '', turned = 0 }: Written = {},
): Uint8Array {
  const letters = [...new Set(pages.flatMap(({ texts }) => texts.flatMap(({ text }) => lettersOf(text))))]
  const codes = new Map(letters.map((letter, i) => [letter, i + 3]))
  const isOwn = coding === 'explained' || coding === 'unexplained'
  const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const shown = (text: string) => {
    if (isOwn)
      return `<${lettersOf(text)
        .map((letter) => hex(codes.get(letter) ?? 0))
        .join('')}>`
    return `<${hexOf(encode(text, coding === 'UniGB-UCS2-H' ? 'utf-16be' : 'gb18030'))}>`
  }
  const content = ({ texts, drawing }: PdfPage) =>
    [
      'q 0.5 w',
      drawing,
      'Q',
      ...texts.map(({ text, x, y, size, isLoose, leans = false }) => {
        const at = `/F1 ${size} Tf ${leans ? '0.7 0.7 -0.7 0.7' : '1 0 0 1'} ${x.toFixed(2)} ${y.toFixed(2)} Tm`
        if (!isLoose) return `BT ${at} ${shown(text)} Tj ET`
        const steps = lettersOf(text).map((letter) => `${shown(letter)} Tj ${widthOf(letter, size).toFixed(2)} 0 Td`)
        return `BT ${at} ${steps.join(' ')} ET`
      }),
    ].join('\n')
  const first = 6
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const widths = letters.flatMap((letter) => (isNarrow(letter) ? [`${codes.get(letter)} [500]`] : [])).join(' ')
  const system = `<< /Registry (Adobe) /Ordering (${isOwn ? 'Identity' : 'GB1'}) /Supplement 0 >>`
  const narrow = isOwn ? widths : '1 95 500 814 939 500'
  const meaning = coding === 'explained' ? ' /ToUnicode 5 0 R' : ''
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${isOwn ? 'Identity-H' : coding} /DescendantFonts [4 0 R]${meaning} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo ${system} /DW 1000 /W [${narrow}] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /Ascent 859 /Descent -141 /CapHeight 700 /ItalicAngle 0 /StemV 80 >> >>`,
    stream(meanings(codes)),
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${turned} /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
      stream(content(page)),
    ]),
  ]
  return assembled(objects, trailer)
}

/** What each number of a character means, a hundred at a time. */
function meanings(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([letter, code]) => `<${hex(code)}> <${hex(letter.charCodeAt(0))}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => lines.slice(i * 100, i * 100 + 100))
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function stream(text: string): Uint8Array {
  const packed = zlibSync(strToU8(text))
  return joined([
    strToU8(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    strToU8('\nendstream'),
  ])
}

function assembled(objects: readonly (string | Uint8Array)[], trailer: string): Uint8Array {
  const parts: Uint8Array[] = [strToU8('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', true)]
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const starts = objects.map((body, i) => {
    const start = length()
    parts.push(strToU8(`${i + 1} 0 obj\n`), typeof body === 'string' ? strToU8(body) : body, strToU8('\nendobj\n'))
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R${trailer} >>\nstartxref\n${length()}\n%%EOF\n`
  return joined([...parts, strToU8(end)])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
