import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import type { EngineAssets } from './engine.ts'

/**
 * DuckDB's single-thread build, served beside the page.
 *
 * The build for browsers without WebAssembly exceptions (before 2022) is left out: it is 40 MB more, and the page's styles need newer ones.
 */
export const assets: EngineAssets = { wasm, worker }
