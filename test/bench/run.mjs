// `npm run bench`: Node cannot run TypeScript itself, Vite's module runner can.
import { runnerImport } from 'vite'

await runnerImport('./test/bench/main.ts')
