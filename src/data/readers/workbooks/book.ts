import { Broken, type Parts } from './parts.ts'
import { prefixed, readPart } from './xml.ts'

/** A sheet as the workbook names it. */
interface SheetPart {
  readonly name: string
  readonly path: string
  readonly isHidden: boolean
}

export interface Book {
  /** Sheets of cells in their order; charts and macros are none. */
  readonly sheets: readonly SheetPart[]
  readonly strings: string | null
  readonly styles: string | null
  /** Days are counted from 1904. */
  readonly is1904: boolean
  /** Formulas are to be computed when it is opened: their results in the file are what a writer put there, often 0. */
  readonly isUncomputed: boolean
}

/** What a workbook consists of. */
export function bookOf(parts: Parts): Book {
  const path = targetOf(linksOf(parts, ''), 'officeDocument') ?? 'xl/workbook.xml'
  const links = linksOf(parts, path)
  const sheets: SheetPart[] = []
  let [is1904, isUncomputed] = [false, false]
  readPart(parts, path, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isOn(attributes['date1904'])
      if (name === 'calcPr') isUncomputed = isOn(attributes['fullCalcOnLoad'])
      if (name !== 'sheet') return
      const link = links.get(prefixed(attributes, 'id') ?? '')
      if (!link) throw new Broken(`no part for the sheet ${attributes['name'] ?? ''}`)
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      if (link.kind === 'worksheet') sheets.push({ name: attributes['name'] ?? '', path: link.path, isHidden })
    },
    close: () => {},
  })
  return { sheets, strings: targetOf(links, 'sharedStrings'), styles: targetOf(links, 'styles'), is1904, isUncomputed }
}

/** A flag as XML has it. */
export const isOn = (value: string | undefined) => value === '1' || value === 'true' || value === 'on'

interface Link {
  /** The last word of its type, which is the same in the strict and the transitional namespace. */
  readonly kind: string
  readonly path: string
}

/** The parts that a part names, by their ids; of the package itself for an empty path. */
function linksOf(parts: Parts, path: string): ReadonlyMap<string, Link> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const links = new Map<string, Link>()
  const at = `${folder}_rels/${path.slice(folder.length)}.rels`
  if (path === '' && !parts.has(at)) return links
  readPart(parts, at, {
    open(name, attributes) {
      // What lies outside of the file is not looked at.
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? ''
      links.set(attributes['Id'] ?? '', { kind, path: resolved(folder, attributes['Target'] ?? '') })
    },
    close: () => {},
  })
  return links
}

function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

const targetOf = (links: ReadonlyMap<string, Link>, kind: string) =>
  [...links.values()].find((link) => link.kind === kind)?.path ?? null
