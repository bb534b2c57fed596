/** A choice that can be found by typing. */
export interface Option {
  readonly value: string
  readonly label: string
  /** Tells like-named choices apart, such as the place of an agency; also searched. */
  readonly note?: string | undefined
}

/**
 * The options that hold every typed word, those that begin with it first, cut at `limit`; `all` counts every match.
 * 43,000 options take a few milliseconds.
 */
export function matchOptions(options: readonly Option[], typed: string, limit: number) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return { shown: options.slice(0, limit), all: options.length }
  const starting: Option[] = []
  const holding: Option[] = []
  for (const option of options) {
    const label = option.label.toLowerCase()
    const text = option.note === undefined ? label : `${label} ${option.note.toLowerCase()}`
    if (!words.every((word) => text.includes(word))) continue
    if (label.startsWith(first)) starting.push(option)
    else holding.push(option)
  }
  const all = starting.length + holding.length
  return { shown: [...starting.slice(0, limit), ...holding].slice(0, limit), all }
}
