import { Parser } from 'htmlparser2'
import { Broken, type Parts } from './parts.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

/** What happens in a part as it is read; names are without their prefix, which is each writer's own choice. */
export interface PartReader {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(said: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads a part from beginning to end. Throws `Broken` for one that ends before its elements do. */
export function readPart(parts: Parts, path: string, reader: PartReader): void {
  let isEnding = false
  let isBegun = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        isBegun = true
        reader.open(local(name), attributes)
      },
      onclosetag(name) {
        if (isEnding) throw new Broken(`${path} ends within ${name}`)
        reader.close(local(name))
      },
      ontext: (said) => reader.text?.(said),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parts.read(path, (text) => parser.write(text))
  isEnding = true
  parser.end()
  if (!isBegun) throw new Broken(`${path} holds nothing`)
}

/** An attribute of another namespace, under whatever prefix; `id` of the relations is the only one that is needed. */
export function prefixed(attributes: Attributes, wanted: string): string | undefined {
  const found = Object.keys(attributes).find((name) => name.includes(':') && local(name) === wanted)
  return found === undefined ? undefined : attributes[found]
}

/** Control signs are written as `_x000D_`, and what looks so of its own as `_x005F_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
