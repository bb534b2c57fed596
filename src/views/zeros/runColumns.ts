import type { GridColumn } from '../../ui/table/AgencyGrid.tsx'
import type { ZeroAgency } from './tiles.ts'
import { bothText, lengthOf } from './words.ts'
import type { ZerosTexts } from './texts.ts'

/** Longest run, current run, first zero after activity: strict, with the loose answer beside it where it differs. */
export function runColumns(texts: ZerosTexts, lastYear: number | undefined): GridColumn<ZeroAgency>[] {
  const { zeros: words } = texts
  return [
    {
      id: 'longest',
      header: words.longest,
      note: words.longestNote,
      value: ({ strict }) => lengthOf(strict.longest),
      cell: ({ strict, loose }) => bothText(lengthOf(strict.longest), lengthOf(loose.longest), texts),
    },
    {
      id: 'current',
      header: words.current,
      ...(lastYear !== undefined && { note: words.currentNote(lastYear) }),
      value: ({ strict }) => lengthOf(strict.current),
      cell: ({ strict, loose }) => bothText(lengthOf(strict.current), lengthOf(loose.current), texts),
    },
    {
      id: 'first',
      header: words.firstZero,
      note: words.firstZeroNote,
      value: ({ strict }) => strict.firstZeroAfterActivity,
      cell: ({ strict, loose }) => bothText(strict.firstZeroAfterActivity, loose.firstZeroAfterActivity, texts, false),
    },
  ]
}
