import { argv } from 'node:process'
import { makeDataset, readCommand } from './dataset.ts'

const USAGE = `npm run dataset -- <files or folders> --out reports.csv [--lang zh]

Reads reports (web pages, Word documents, text) and tables (CSV, Excel workbooks, Parquet) into one dataset.
Beside it reports.findings.csv says what was not read, and why. Ends with 0 if all was read, 1 if not, 2 if it was not asked rightly.`

const command = readCommand(argv.slice(2))
if (command) {
  const { isWhole } = await makeDataset(command, (line) => console.log(line))
  process.exitCode = isWhole ? 0 : 1
} else {
  console.error(USAGE)
  process.exitCode = 2
}
