import type { DuckDBConfig } from '@duckdb/duckdb-wasm'

/** Without the casts 12.34 arrives as 1234, and a sum of integers as words of a larger number. */
export const OPENING: DuckDBConfig = { query: { castBigIntToDouble: true, castDecimalToDouble: true } }

/** Run once on the new database, in order; afterwards no statement reads a file, asks a host or changes a setting. */
export const LOCKING: readonly string[] = [
  // 1/0 is NULL, neither Infinity nor NaN.
  'SET ieee_floating_point_ops = false',
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
]
