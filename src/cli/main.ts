import process, { argv } from 'node:process'
import { messageOf } from '../domain/problem.ts'
import { readCommand, USAGE } from './command.ts'
import { makeDataset } from './dataset.ts'

const INTERRUPTED = 130

const command = readCommand(argv.slice(2))
if (command) {
  process.once('SIGINT', () => {
    console.error('Interrupted. The same command goes on from here.')
    process.exit(INTERRUPTED)
  })
  try {
    const { isWhole } = await makeDataset(command, (line) => console.log(line))
    process.exitCode = isWhole ? 0 : 1
  } catch (cause) {
    // What cannot be written, or read as a mapping, is told as it is; all else that a file can cause is a finding.
    console.error(messageOf(cause))
    process.exitCode = 2
  }
} else {
  console.error(USAGE)
  process.exitCode = 2
}
