// A process that reads files: Node cannot run TypeScript itself, Vite's module runner can.
import { runnerImport } from 'vite'

await runnerImport('./src/cli/reader.ts')
