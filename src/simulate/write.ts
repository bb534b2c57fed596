import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { readDivisions } from '../domain/divisions/list.ts'
import { counter, type Answers } from './answers.ts'
import { rowsOf } from './columns.ts'
import type { Command } from './command.ts'
import { csvRows } from './csv.ts'
import { parquetRows, type RowFile } from './parquet.ts'
import { allIn, simulate } from './simulate.ts'
import { allOf, unitsOf, type Unit } from './units.ts'

const DIVISIONS = 'data/divisions-2023.csv'
const NAMED = 10

/** Makes the files of a command, and tells each year by `say`. What is there under their names stays until all is written. */
export async function writeSimulation(command: Command, say: (line: string) => void): Promise<Answers> {
  const { years, out, csv, seed } = command
  const provinces = unitsOf(readDivisions(readFileSync(DIVISIONS, 'utf8')), command)
  const units = provinces.flatMap(allOf)
  const rows = rowsOf(seed)
  const files: RowFile[] = [parquetRows(partOf(out), rows.columns)]
  if (csv !== null) files.push(csvRows(partOf(csv), rows.columns))
  const counting = counter({ seed, years, units: byLevel(units) }, namedOf(units))
  for (const province of simulate({ provinces, years, seed })) {
    counting.add(province)
    const reports = allIn(province).flatMap((one) => (one.report ? [rows.of(one, one.report)] : []))
    const isLast = province.truth.unit === provinces.at(-1)
    for (const file of files) await file.add(reports, isLast)
    if (isLast) say(`${province.year}`)
  }
  for (const file of files) await file.finish()
  const answers = counting.answers()
  const answersPath = `${out.slice(0, -extname(out).length)}.answers.json`
  writeFileSync(answersPath, `${JSON.stringify(answers, null, 1)}\n`)
  for (const path of [out, ...(csv === null ? [] : [csv])]) {
    renameSync(partOf(path), path)
    say(`${answers.reports} simulated reports of ${units.length} agencies → ${path}, ${statSync(path).size} bytes`)
  }
  say(`what is in it → ${answersPath}`)
  return answers
}

const partOf = (path: string) => `${path}.part`

function byLevel(units: readonly Unit[]): Answers['units'] {
  const counts: Answers['units'] = {}
  for (const { agency } of units) counts[agency.level] = (counts[agency.level] ?? 0) + 1
  return counts
}

/** The first of each level, and others evenly between the first and the last. */
function namedOf(units: readonly Unit[]): ReadonlySet<string> {
  const named = new Set(
    (['province', 'city', 'county', 'township'] as const).flatMap(
      (level) => units.find(({ agency }) => agency.level === level)?.agency.code ?? [],
    ),
  )
  for (let i = 1; i <= NAMED && named.size < NAMED; i++) {
    const unit = units[Math.floor((i * (units.length - 1)) / NAMED)]
    if (unit) named.add(unit.agency.code)
  }
  return named
}
