import { decode } from '../encoding.ts'

/** A report as text fills some 20 kB; what is much larger is a table. */
const MOST_BYTES = 4_000_000

/** Whether a text is a report as it is published, and not a table of reports: words of all its tables, and lines of prose first. */
export function isReportText(bytes: Uint8Array): boolean {
  if (bytes.length > MOST_BYTES) return false
  const decoded = decode(bytes)
  if ('reason' in decoded) return false
  // Most text that is opened is a table, and its first line tells.
  const line = decoded.text.split(/[\r\n]+/u).find((one) => one.trim() !== '') ?? ''
  const first = line.normalize('NFKC').trim()
  if (/\t|,.*,.*,|;.*;.*;/u.test(first)) return false
  const words = decoded.text.normalize('NFKC').replaceAll(/\s+/gu, '')
  return /自然人/u.test(words) && /结果维持|结果结果/u.test(words) && /信息内容/u.test(words)
}
