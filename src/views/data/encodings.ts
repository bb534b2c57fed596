/** Encodings in which tables of our readers come, as TextDecoder names them, and as people do. */
const ENCODINGS: readonly (readonly [string, string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16LE'],
  ['utf-16be', 'UTF-16BE'],
  ['gb18030', 'GB18030'],
  ['big5', 'Big5'],
  ['shift_jis', 'Shift_JIS'],
  ['euc-kr', 'EUC-KR'],
  ['windows-1252', 'windows-1252'],
]

/** The encodings to choose from; the one in use is among them, whatever it is. `said` puts more words to some. */
export function encodingChoices(used: string, said: Readonly<Record<string, string>>) {
  const known = ENCODINGS.map(([value, label]) => ({ value, label: said[value] ?? label }))
  return known.some(({ value }) => value === used) ? known : [{ value: used, label: used }, ...known]
}
