import { cpus } from 'node:os'
import { argv } from 'node:process'
import { benchAudit } from './audit.ts'
import { benchDocuments } from './documents.ts'
import { benchEmbed } from './embed.ts'
import { generatedFiles } from './generatedFiles.ts'
import { benchManyDocuments } from './manyDocuments.ts'
import { benchNational } from './national/bench.ts'
import { benchNode } from './node.ts'
import { benchOffline } from './offline.ts'
import { readOptions, type BenchOptions } from './options.ts'
import { benchPage } from './page.ts'
import { benchPivot } from './pivot.ts'
import { benchWording } from './wording.ts'

const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<void>>> = {
  node: async () => benchNode(await generatedFiles()),
  documents: benchDocuments,
  manyDocuments: benchManyDocuments,
  page: async () => benchPage(await generatedFiles()),
  offline: benchOffline,
  embed: benchEmbed,
  pivot: benchPivot,
  audit: benchAudit,
  wording: benchWording,
  national: benchNational,
}

const USAGE = `npm run bench -- [parts] [--file national.parquet] [--json bench.json]

Parts, all of them where none is named: ${Object.keys(PARTS).join(', ')}
--file   the simulated file that "national" measures on, with its answers beside it; else one is made in the system's temporary folder
--json   where "national" writes its table`

const options = readOptions(argv.slice(2))
const names = options && options.parts.length > 0 ? options.parts : Object.keys(PARTS)
if (options === null || names.some((name) => !Object.hasOwn(PARTS, name))) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
  console.log('Medians; the ratio is to the first row of each table.')
  for (const name of names) await PARTS[name]?.(options)
}
