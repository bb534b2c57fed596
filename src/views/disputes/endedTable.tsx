import { Button } from '../../ui/Button.tsx'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { ENDS, type Ended } from './ended.ts'
import { channelName } from './endedText.ts'
import type { Base } from './path.ts'
import { ofText, type Wording } from './wording.ts'

type Column = TableColumn<Ended>

/** The channels as rows; a channel opens its reports. */
export function endedColumns({ counted }: Base, wording: Wording, open: (one: Ended) => void): readonly Column[] {
  const { words } = wording
  const count = (id: string, header: string, read: (one: Ended) => number | null): Column => ({
    id,
    header,
    numeric: true,
    value: read,
    cell: (one) => {
      const value = read(one)
      return value === null ? words.blank : formatNumber(value)
    },
  })
  return [
    {
      id: 'channel',
      header: words.ended.channel,
      names: true,
      value: ({ channel }) => channelName(channel, wording),
      cell: (one) => {
        const name = channelName(one.channel, wording)
        return (
          <Button look="quiet" name={words.open(name)} onPress={() => open(one)}>
            {name}
          </Button>
        )
      },
    },
    ...ENDS.map((end) => count(end, words.ended[end], ({ ends }) => ends[end])),
    count('concluded', words.ended.concluded, ({ concluded }) => concluded),
    count('pending', words.ended.pending, ({ pending }) => pending),
    {
      id: 'pendingYear',
      header: words.ended.pendingYear,
      value: ({ pendingYear }) => (pendingYear === null ? null : String(pendingYear)),
    },
    count('told', words.ended.allTold, ({ told }) => told),
    {
      id: 'reported',
      header: words.reported,
      numeric: true,
      value: ({ reported }) => reported,
      cell: ({ reported }) => ofText(reported, counted, wording),
    },
    { id: 'unclear', header: words.ended.unclearHead, numeric: true, value: ({ unclear }) => unclear },
  ]
}
