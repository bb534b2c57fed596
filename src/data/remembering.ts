/** Reads each text once: of a country's reports most say the same in these columns. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly answer: T }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.answer
    const answer = read(text)
    known.set(text, { answer })
    return answer
  }
}
