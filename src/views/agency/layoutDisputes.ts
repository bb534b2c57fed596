import { CHANNELS, LITIGATION, RESULT_TOTAL, RESULTS } from '../../domain/forms/form.ts'
import { head, type Layout } from './layout.ts'

const COLUMNS = [...RESULTS, RESULT_TOTAL]
const isSuit = ({ key }: (typeof CHANNELS)[number]) => key !== 'review'

/** Table 4: one row of figures, review beside the two kinds of suit. Every edition prints it alike. */
export const DISPUTES_LAYOUT: Layout = {
  id: 'disputes',
  table: 4,
  heading: null,
  corner: null,
  heads: [
    [
      ...CHANNELS.filter((channel) => !isSuit(channel)).map((label) => ({ label, columns: COLUMNS.length, rows: 2 })),
      { label: LITIGATION, columns: CHANNELS.filter(isSuit).length * COLUMNS.length, rows: 1 },
    ],
    CHANNELS.filter(isSuit).map((label) => ({ label, columns: COLUMNS.length, rows: 1 })),
    CHANNELS.flatMap(() => COLUMNS.map((column) => head(column))),
  ],
  rows: [{ heads: [], cells: CHANNELS.flatMap((channel) => COLUMNS.map((column) => `${channel.key}.${column.key}`)) }],
}
