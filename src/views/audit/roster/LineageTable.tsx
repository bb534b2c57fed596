import { useMemo } from 'react'
import type { Asked } from '../../../domain/asked.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRoster } from '../../../ui/roster.ts'
import type { TableColumn } from '../../../ui/table/column.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { useWords } from '../../../ui/text/useText.ts'
import { decided, type LineageRow } from './model.ts'
import styles from './RosterPart.module.css'
import { Section } from './Section.tsx'
import { WORDS, type RosterWords } from './words.ts'

interface LineageTableProps {
  rows: readonly LineageRow[]
  crowded: number
  /** What they were asked by. */
  queries: readonly Asked[]
}

/** Renamings and mergers, as reported and as of today; what is only proposed awaits the reader. */
export function LineageTable({ rows, crowded, queries }: LineageTableProps) {
  const words = useWords(WORDS)
  const { decisions, decide } = useRoster()
  const columns = useMemo(
    () => lineageColumns(words, (id, as) => decide(decided(decisions, id, as))),
    [words, decisions, decide],
  )
  return (
    <Section
      name="lineage"
      title={words.lineage}
      note={crowded > 0 ? `${words.lineageNote} ${words.crowded(formatNumber(crowded))}` : words.lineageNote}
      columns={columns}
      queries={queries}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words.noLineage}
    />
  )
}

type Decide = (id: string, as: 'confirmed' | 'dismissed' | null) => void

const lineageColumns = (words: RosterWords, decide: Decide): TableColumn<LineageRow>[] => [
  { id: 'before', header: words.asReported, names: true, value: ({ before }) => before },
  { id: 'after', header: words.today, value: ({ after }) => after },
  { id: 'since', header: words.since, value: ({ year }) => String(year) },
  { id: 'basis', header: words.basis, value: ({ why }) => words.bases[why] },
  {
    id: 'state',
    header: words.state,
    value: ({ state }) => words.states[state],
    cell: (row) => <Decision row={row} decide={decide} />,
    isBelow: true,
  },
]

function Decision({ row, decide }: { row: LineageRow; decide: Decide }) {
  const words = useWords(WORDS)
  const { id, before, after, state } = row
  if (state === 'certain') return words.states.certain
  return (
    <span className={styles.actions}>
      <span>{words.states[state]}</span>
      {state === 'open' ? (
        <>
          <Button name={words.confirmName(before, after)} onPress={() => decide(id, 'confirmed')}>
            {words.confirm}
          </Button>
          <Button look="quiet" name={words.dismissName(before, after)} onPress={() => decide(id, 'dismissed')}>
            {words.dismiss}
          </Button>
        </>
      ) : (
        <Button look="quiet" name={words.undoName(before, after)} onPress={() => decide(id, null)}>
          {words.undo}
        </Button>
      )}
    </span>
  )
}
