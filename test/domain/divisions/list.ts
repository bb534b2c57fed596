import { readFileSync } from 'node:fs'
import { readDivisions } from '../../../src/domain/divisions/list.ts'

export const LIST = readFileSync('data/divisions-2023.csv', 'utf8')
/** The list that comes with the page. */
export const DIVISIONS = readDivisions(LIST)
