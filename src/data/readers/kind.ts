/** What a file is by its content; its name says nothing sure. */
export type Kind =
  | { readonly kind: 'empty' | 'text' | 'parquet' | 'html' | 'docx' | 'pdf' | 'xlsx' }
  | { readonly kind: 'unknown'; readonly detail: string }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['%PDF-', 'pdf'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'ole'],
  ['\x1F\x8B', 'gzip'],
  ['BZh', 'bzip2'],
  ['\xFD7zXZ\x00', 'xz'],
  ['\x28\xB5\x2F\xFD', 'zstd'],
  ['7z\xBC\xAF\x27\x1C', '7z'],
  ['Rar!\x1A\x07', 'rar'],
  ['\x89PNG', 'png'],
  ['\xFF\xD8\xFF', 'jpeg'],
  ['SQLite format 3\x00', 'sqlite'],
  ['ARROW1', 'arrow'],
  ['ORC', 'orc'],
  ['{\\rtf', 'rtf'],
]

/** Parts of a zip that tell what it carries; their names stand uncompressed in its directory. */
const ZIP_PARTS: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['xl/workbook', 'xlsx'],
  ['word/document', 'docx'],
  ['ppt/presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
]

/** A page, or a piece of one as it is copied. */
const HTML =
  /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html|head|body|table|div|p|meta|!--|\?xml|(?:span|center|font|style|section|article|main|header|h[1-6]|ul|title|link|strong|b)[\s>])/iu

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) return { kind: 'empty' }
  const head = latin1(bytes.subarray(0, 512))
  if (isParquet(bytes, head)) return { kind: 'parquet' }
  const signature = SIGNATURES.find(([magic]) => head.startsWith(magic))
  if (signature) {
    const detail = containerKind(signature[1], bytes, head)
    return detail === 'docx' || detail === 'xlsx' || detail === 'pdf' ? { kind: detail } : { kind: 'unknown', detail }
  }
  if (/^(\xEF\xBB\xBF)?\s*<(\?xml|svg)/i.test(head) && !/<html/i.test(head)) return { kind: 'unknown', detail: 'xml' }
  if (HTML.test(head)) return { kind: 'html' }
  if (/^\s*[\w-]+: /u.test(head) && /multipart\/related/iu.test(head)) return { kind: 'unknown', detail: 'mhtml' }
  return { kind: 'text' }
}

/** Begins as Parquet does; whether it also ends so is for its reader to say. */
function isParquet(bytes: Uint8Array, head: string): boolean {
  const tail = latin1(bytes.subarray(-4))
  return head.startsWith('PARE') ? tail === 'PARE' : head.startsWith('PAR1') && (tail === 'PAR1' || bytes.includes(0))
}

/** What a container carries; what is none is what its signature says. */
function containerKind(signature: string, bytes: Uint8Array, head: string): string {
  if (signature === 'zip') return zipKind(bytes, head)
  return signature === 'ole' ? oleKind(bytes) : signature
}

/** Streams of the older container by their names; a workbook with a password lies in one as a whole. */
const OLE_STREAMS: readonly (readonly [string, string])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
]

function oleKind(bytes: Uint8Array): string {
  // Names stand in it as UTF-16, at even places.
  const text = new TextDecoder('utf-16le').decode(bytes)
  return OLE_STREAMS.find(([stream]) => text.includes(stream))?.[1] ?? 'ole'
}

function zipKind(bytes: Uint8Array, head: string): string {
  const directory = head + latin1(bytes.subarray(-65_536))
  return ZIP_PARTS.find(([part]) => directory.includes(part))?.[1] ?? 'zip'
}
