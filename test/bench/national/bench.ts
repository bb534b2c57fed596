import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import type { BenchOptions } from '../options.ts'
import { writeArrow } from './arrow.ts'
import { serveBarePages } from './barePage.ts'
import { measureCsv } from './csv.ts'
import { measureDuckdbWasm } from './duckdbWasm.ts'
import { nationalFile } from './file.ts'
import { inBrowser, inFolder } from './inBrowser.ts'
import { machine } from './machine.ts'
import type { Measure } from './measures.ts'
import { measureNative } from './native.ts'
import { measureOurs } from './ours.ts'
import { measurePerspective } from './perspective.ts'
import { measureStart } from './start.ts'
import { tableOf, verdicts } from './verdict.ts'

/** This page and its peers on the same national file, one after the other, as a table and as JSON. */
export async function benchNational({ file: path, json }: BenchOptions): Promise<void> {
  const before = await inBrowser(async (browser) => machine(browser))
  const { measures, failures, loads } = await measureAll(path)
  const told = verdicts(measures)
  console.log('\nSide by side on the national file')
  console.log(
    Object.entries(before)
      .map(([name, words]) => `${name}: ${words}`)
      .join(' · '),
  )
  console.log(`load before each: ${loads.join(', ')}`)
  console.log(tableOf(told))
  for (const failure of failures) console.error(failure)
  if (failures.length > 0) process.exitCode = 1
  if (json !== null)
    writeFileSync(json, `${JSON.stringify({ machine: before, loads, questions: told, failures }, null, 1)}\n`)
}

async function measureAll(path: string | null) {
  const own = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' })
  const url = own.resolvedUrls?.local[0] ?? ''
  const file = await nationalFile(path)
  try {
    return await inFolder(async (folder) => {
      const server = await serveBarePages(join(folder, 'bare'))
      try {
        const arrow = join(folder, 'national.arrow')
        await writeArrow(file.path, arrow)
        return await inTurn([
          ['start', () => measureStart(url, server)],
          ['DuckDB', () => measureNative(file.path)],
          ['this page', () => measureOurs(url, file)],
          ['Perspective', () => measurePerspective(server, arrow)],
          ['DuckDB-WASM', () => measureDuckdbWasm(server, arrow)],
          ['CSV', () => measureCsv(url, server)],
        ])
      } finally {
        server.close()
      }
    })
  } finally {
    await own.close()
  }
}

type Work = () => Promise<readonly Measure[]>

/** What can be measured, and what could not: neither is lost with the other. */
async function inTurn(works: readonly (readonly [name: string, work: Work])[]) {
  const measures: Measure[] = []
  const failures: string[] = []
  const loads: string[] = []
  for (const [name, work] of works) {
    loads.push(`${name} ${loadavg()[0]?.toFixed(1) ?? ''}`)
    console.log(`${new Date().toISOString().slice(11, 19)} ${name}`)
    try {
      measures.push(...(await work()))
    } catch (cause) {
      failures.push(`${name} could not be measured: ${cause instanceof Error ? cause.message : String(cause)}`)
    }
  }
  return { measures, failures, loads }
}
