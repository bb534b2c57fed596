/** Comments, what is no markup, instructions, and tags: whether one closes, its name, and whether it is closed at once. */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/!?]+)(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*(\/?)>|</gu

/** Whether each element of an XML text is closed where it must be; a text that was cut or mixed up seldom is. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  let elements = 0
  for (const [markup, closes, name, isClosed] of xml.matchAll(MARKUP)) {
    if (name === undefined) {
      if (markup === '<') return false
      continue
    }
    if (closes === '/') {
      if (open.pop() !== name) return false
    } else {
      elements++
      if (isClosed === '') open.push(name)
    }
  }
  return open.length === 0 && elements > 0
}
