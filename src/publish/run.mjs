// `npm run publish-data`: Node cannot run TypeScript itself, Vite's module runner can.
import { runnerImport } from 'vite'

await runnerImport('./src/publish/main.ts')
