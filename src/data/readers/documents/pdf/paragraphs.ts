import type { Block } from '../document.ts'
import type { PrintedLine } from './lines.ts'

/** Lines put together to paragraphs: a line that is full goes on in the next one, unless that is indented or of another size. */
export function paragraphs(lines: readonly PrintedLine[]): readonly Block[] {
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))]
  const texts: string[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const goesOn = before && isFull(before, right) && line.left <= left + line.size && isAlike(before, line)
    if (goesOn) texts.push((texts.pop() ?? '') + line.text)
    else texts.push(line.text)
  })
  return texts.map((text) => ({ kind: 'text', text }))
}

const isFull = (line: PrintedLine, right: number) => line.right > right - 1.5 * line.size && /\p{L}/u.test(line.text)
const isAlike = (a: PrintedLine, b: PrintedLine) => Math.abs(a.size - b.size) < a.size / 10
