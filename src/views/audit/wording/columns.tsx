import type { ExportColumn } from '../../../domain/csv.ts'
import { Button } from '../../../ui/Button.tsx'
import type { TableColumn } from '../../../ui/table/column.ts'
import type { PairRow } from './model.ts'
import type { Words } from './words.ts'

/** The columns on screen: the agency opens both sections side by side. */
export function pairColumns(words: Words, open: (id: string) => void): readonly TableColumn<PairRow>[] {
  const { heads } = words
  return [
    {
      id: 'agency',
      header: heads.agency,
      value: ({ name }) => name,
      cell: (row) => (
        <Button look="quiet" name={openName(row, words)} onPress={() => open(row.id)}>
          {row.name}
        </Button>
      ),
      names: true,
    },
    { id: 'year', header: heads.year, value: ({ one }) => String(one.year) },
    { id: 'share', header: heads.share, value: ({ percent }) => percent, numeric: true },
    { id: 'section', header: heads.section, value: ({ section }) => words.section[section], isWordy: true },
    { id: 'against', header: heads.against, value: ({ against }) => words.against[against], isSecondary: true },
    { id: 'other', header: heads.other, value: (row) => otherOf(row, words), isWordy: true },
    { id: 'characters', header: heads.characters, value: ({ characters }) => characters, numeric: true },
  ]
}

const otherOf = ({ otherName, other }: PairRow, words: Words) => words.versus(otherName, String(other.year))

const openName = (row: PairRow, words: Words) =>
  words.open(row.name, String(row.one.year), words.section[row.section], otherOf(row, words))

/** The columns of a file. */
export function fileColumns({ heads, section, against }: Words): readonly ExportColumn<PairRow>[] {
  return [
    [heads.agency, ({ name }) => name],
    [heads.year, ({ one }) => one.year],
    [heads.section, (row) => section[row.section]],
    [heads.against, (row) => against[row.against]],
    [heads.other, ({ otherName }) => otherName],
    [heads.otherYear, ({ other }) => other.year],
    [heads.share, ({ percent }) => percent],
    [heads.characters, ({ characters }) => characters],
    [heads.own, ({ own }) => own],
    [heads.file, ({ one }) => one.file],
    [heads.otherFile, ({ other }) => other.file],
  ]
}
