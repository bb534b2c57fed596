import { readFileSync } from 'node:fs'

/** Of what the simulator counted while it made a file, what is held against the page. */
export interface KnownAnswers {
  readonly reports: number
  /** Applications received, each once, under `province year`. */
  readonly received: ReadonlyMap<string, number>
  /** Of applications, how many reports are of each zero class. */
  readonly zeros: readonly number[]
  /** Reports that break an equation of their form. */
  readonly breaking: number
}

export function readAnswers(path: string): KnownAnswers {
  const answers: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const reports = numberIn(answers, 'reports')
  const byYear = Object.entries(recordIn(answers, 'receivedOnce'))
  const received = byYear.flatMap(([year, ofYear]) =>
    Object.keys(ofYear ?? {}).map((province) => [`${province} ${year}`, numberIn(ofYear, province)] as const),
  )
  if (received.length === 0) throw new Error(`${path} tells of no applications`)
  const zeros = sumsOf(Object.values(recordIn(recordIn(answers, 'zeros'), 'applications')))
  return { reports, received: new Map(received), zeros, breaking: numberIn(answers, 'breaking') }
}

/** Figures that are not those that are known, each in words; none where all are. */
export function differences(known: KnownAnswers, shown: ReadonlyMap<string, number>): readonly string[] {
  return [...known.received].flatMap(([key, value]) =>
    shown.get(key) === value ? [] : [`${key}: ${shown.get(key) ?? 'not shown'}, known ${value}`],
  )
}

/** What stands under each name, added up. */
function sumsOf(records: readonly unknown[]): readonly number[] {
  const sums = new Map<string, number>()
  for (const record of records) {
    for (const name of Object.keys(record ?? {})) sums.set(name, (sums.get(name) ?? 0) + numberIn(record, name))
  }
  return [...sums.values()]
}

function fieldOf(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null) throw new Error(`no ${name} in ${String(of)}`)
  return new Map<string, unknown>(Object.entries(of)).get(name)
}

function numberIn(of: unknown, name: string): number {
  const found = fieldOf(of, name)
  if (typeof found !== 'number') throw new Error(`${name} is no number: ${String(found)}`)
  return found
}

function recordIn(of: unknown, name: string): object {
  const found = fieldOf(of, name)
  if (typeof found !== 'object' || found === null) throw new Error(`${name} is no record: ${String(found)}`)
  return found
}
