import process, { argv } from 'node:process'
import { messageOf } from '../domain/problem.ts'
import { readCommand, USAGE } from './command.ts'
import { writeSimulation } from './write.ts'

const command = readCommand(argv.slice(2))
if (command) {
  try {
    await writeSimulation(command, (line) => console.log(line))
  } catch (cause) {
    console.error(messageOf(cause))
    process.exitCode = 1
  }
} else {
  console.error(USAGE)
  process.exitCode = 2
}
