import { readDivisions, type Divisions } from '../../../domain/divisions/list.ts'

let list: Promise<Divisions | null> | null = null

/**
 * The divisions of 2023, read when the first report asks for them. Null where the page's host does not give them: the
 * report is then read without codes, and says so.
 */
export function divisionList(): Promise<Divisions | null> {
  list ??= import('../../../../data/divisions-2023.csv?raw').then(
    ({ default: text }) => readDivisions(text),
    () => null,
  )
  return list
}
