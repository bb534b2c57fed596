/** Beyond so many texts, or of so long a one, nothing is remembered: memory is not to grow with what is read. */
const MOST = 20_000
const LONGEST = 300

/** A function that remembers what it has made of a text: the labels of the forms come again in every report. */
export function remembered<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = make(text)
    if (text.length > LONGEST) return made
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
