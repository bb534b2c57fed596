import { channelCell } from '../../domain/forms/cells.ts'
import { CHANNELS, LITIGATION, RESULT_COLUMNS } from '../../domain/forms/form.ts'
import { head, type Layout } from './layout.ts'

const isSuit = ({ key }: (typeof CHANNELS)[number]) => key !== 'review'

/** Table 4: one row of figures, review beside the two kinds of suit. Every edition prints it alike. */
export const DISPUTES_LAYOUT: Layout = {
  id: 'disputes',
  table: 4,
  heading: null,
  corner: null,
  heads: [
    [
      ...CHANNELS.filter((channel) => !isSuit(channel)).map((label) => ({
        label,
        columns: RESULT_COLUMNS.length,
        rows: 2,
      })),
      { label: LITIGATION, columns: CHANNELS.filter(isSuit).length * RESULT_COLUMNS.length, rows: 1 },
    ],
    CHANNELS.filter(isSuit).map((label) => ({ label, columns: RESULT_COLUMNS.length, rows: 1 })),
    CHANNELS.flatMap(() => RESULT_COLUMNS.map((column) => head(column))),
  ],
  rows: [
    {
      heads: [],
      cells: CHANNELS.flatMap((channel) => RESULT_COLUMNS.map((column) => channelCell(channel.key, column.key))),
    },
  ],
}
