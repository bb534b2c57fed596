import { cpus } from 'node:os'
import { benchAudit } from './audit.ts'
import { benchDocuments } from './documents.ts'
import { benchEmbed } from './embed.ts'
import { asCsv, asParquet, generate } from './generate.ts'
import { benchManyDocuments } from './manyDocuments.ts'
import { measure, report } from './measure.ts'
import { benchNode } from './node.ts'
import { benchOffline } from './offline.ts'
import { benchPage } from './page.ts'
import { benchPivot } from './pivot.ts'
import { benchWording } from './wording.ts'

const REPORTS = 20_000
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`)
console.log('Medians; the ratio is to the first row of each table.')

const columns = generate(REPORTS)
const parquet = { name: 'generated.parquet', bytes: asParquet(columns) }
const csv = { name: 'generated.csv', bytes: asCsv(columns) }
const megabytes = (bytes: Uint8Array) => `${(bytes.length / 1e6).toFixed(1)} MB`
console.log(
  `${REPORTS} generated reports of 200 cells: Parquet ${megabytes(parquet.bytes)}, CSV ${megabytes(csv.bytes)}`,
)
report('Generating', [await measure('20,000 reports', () => generate(REPORTS), 1)])

await benchNode([parquet, csv])
await benchDocuments()
await benchManyDocuments()
await benchPage([parquet, csv])
await benchOffline()
await benchEmbed()
await benchPivot()
await benchAudit()
await benchWording()
