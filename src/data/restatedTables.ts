import { encodeTable, type Column, type EngineTable } from './engine/arrow.ts'
import type { Combined } from './combine.ts'
import type { SaidColumns } from './restatements.ts'

/** The versions that were left out, one a row: of which report, where they stand, and in how much they differ. */
export function leftOutTable({ duplicates, restated, keptIds }: Combined): EngineTable {
  return encodeTable('left_out', [
    { name: 'copy', type: 'integer', values: Int32Array.from(duplicates, (_, copy) => copy) },
    { name: 'report', type: 'integer', values: keptIds },
    { name: 'file', type: 'text', values: duplicates.map(({ left }) => left.file) },
    { name: 'line', type: 'integer', values: Int32Array.from(duplicates, ({ left }) => left.line) },
    { name: 'changed', type: 'integer', values: restated.changed },
    { name: 'figures', type: 'integer', values: restated.figures },
  ])
}

/**
 * One row a cell that a version left out says otherwise than the report that counts, with both sides: the report's own
 * side would otherwise have to be looked for in one of 290 columns, by the name that a row holds.
 */
export function restatedTable({ restated }: Combined): EngineTable {
  return encodeTable('restated', [
    { name: 'copy', type: 'integer', values: Int32Array.from(restated.pair) },
    { name: 'cell', type: 'text', values: restated.cell },
    ...saidColumns('', restated.left),
    ...saidColumns('kept_', restated.kept),
  ])
}

function saidColumns(before: string, { state, number, text, unit }: SaidColumns): Column[] {
  return [
    { name: `${before}state`, type: 'text', values: state },
    { name: `${before}number`, type: 'number', values: Float64Array.from(number) },
    { name: `${before}text`, type: 'text', values: text },
    { name: `${before}unit`, type: 'text', values: unit },
  ]
}
