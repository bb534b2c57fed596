import { isIn, type Part } from '../domain/part.ts'
import type { AgencyKey } from '../domain/report.ts'
import type { HeadReader } from './reportHeads.ts'

/** Whether reports are of a part; to be asked of all reports of a file, in their order. */
export function choosing({ years, every = 1 }: Part): (agency: AgencyKey, year: number) => boolean {
  const numbers = new Map<AgencyKey, number>()
  return (agency, year) => {
    // An agency has its place also where its first reports are of other years.
    const number = every === 1 ? 0 : (numbers.get(agency) ?? numbers.size)
    if (every > 1) numbers.set(agency, number)
    return number % every === 0 && (!years || isIn(years, year))
  }
}

/** Leaves out the reports that the reader chose not to load: no rejections, and no reports that are missing. */
export function partHeads(heads: HeadReader, part: Part): HeadReader {
  const isChosen = choosing(part)
  return {
    ...heads,
    read(record) {
      const head = heads.read(record)
      return 'reason' in head || isChosen(head.key, head.year) ? head : { reason: 'leftOutByChoice' }
    },
  }
}
