import { argv } from 'node:process'
import { messageOf } from '../domain/problem.ts'
import { readCommand, USAGE } from './command.ts'
import { projectCode } from './projectCode.ts'
import type * as Publish from './publish.ts'
import { builtVersion, version } from './version.ts'

const BUILT = 'dist'

const command = readCommand(argv.slice(2))
if (command) {
  const { code, close } = await projectCode<typeof Publish>('/src/publish/publish.ts', version())
  try {
    await code.publish(command, { built: BUILT, version: builtVersion(BUILT), say: (line) => console.log(line) })
  } catch (cause) {
    console.error(messageOf(cause))
    process.exitCode = 1
  } finally {
    await close()
  }
} else {
  console.error(USAGE)
  process.exitCode = 2
}
