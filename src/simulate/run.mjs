// `npm run simulate`: Node cannot run TypeScript itself, Vite's module runner can.
import { runnerImport } from 'vite'

await runnerImport('./src/simulate/main.ts')
