import { toCsv, type ExportTable, type NamedTable } from '../domain/csv.ts'

/** Saves a table as a CSV file, made in the page and sent nowhere. */
export function downloadCsv(name: string, table: ExportTable): void {
  downloadText(name, toCsv(table), 'text/csv')
}

/** Saves it under its name, as above. */
export const saveCsv = ({ name, table }: NamedTable): void => downloadCsv(`${name}.csv`, table)

/** Saves text as a file, as above. */
export function downloadText(name: string, text: string, type: 'text/csv' | 'text/plain' | 'application/json'): void {
  downloadFile(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

/** Saves bytes as a file, as above. */
export function downloadFile(name: string, file: Blob): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(name)
  link.click()
  // Revoked at once, the address would be gone before some browsers read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  return name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '_')
}
