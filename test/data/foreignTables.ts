import type { TableRead } from '../../src/data/readers/read.ts'

/** A table as its reader hands it over, from lines of a CSV without quotes. */
export function tableOf(text: string): TableRead {
  const [header = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((value) => value.trim()))
  return {
    format: 'csv',
    encoding: { name: 'utf-8', guessed: false },
    delimiter: ',',
    header,
    columns: header.map((_, i) => rows.map((row) => row[i] ?? '')),
    lines: rows.map((_, i) => i + 2),
    ledger: { records: rows.length + 1, loaded: rows.length, rejected: 0, header: 1, skipped: 0, blank: 0 },
    rejected: [],
  }
}

/** Made up: two departments with their offices, an overall row beside the rows of the offices, and one without offices. */
export const DEPARTMENTS = `
Department,Fiscal Year,Level,Office,Requests received,Requests processed
Health,2022,overall,All of it,120,110
Health,2022,office,North,70,65
Health,2022,office,South,50,45
Health,2023,overall,All of it,130,125
Health,2023,office,North,75,70
Health,2023,office,South,55,55
Works,2022,overall,All of it,40,38
Works,2022,office,East,22,20
Works,2022,office,West,18,18
Works,2023,overall,All of it,44,41
Works,2023,office,East,24,22
Works,2023,office,West,20,19
Archive,2022,overall,All of it,7,7
Archive,2023,overall,All of it,0,0
`

/** Made up after statistics that are published every quarter: a row of the whole year beside its four quarters. */
export const QUARTERLY = `
Monitored body,Year,Quarter,FOI requests received,Granted in full
Home Office,2022,Annual,100,40
Home Office,2022,Q1,20,8
Home Office,2022,Q2,30,12
Home Office,2022,Q3,25,10
Home Office,2022,Q4,25,10
Treasury,2022,Annual,60,30
Treasury,2022,Q1,15,7
Treasury,2022,Q2,15,8
Treasury,2022,Q3,10,5
Treasury,2022,Q4,20,10
Cabinet Office,2022,Annual,44,20
Cabinet Office,2022,Q1,11,5
Cabinet Office,2022,Q2,11,5
Cabinet Office,2022,Q3,11,5
Cabinet Office,2022,Q4,11,5
`
