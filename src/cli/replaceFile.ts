import { closeSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes a file that is there whole or not at all: pieces go into another beside it, which then takes its name. */
export function replaceFile(place: string, pieces: Iterable<string | ArrayBuffer>): void {
  const beside = `${place}.part`
  const file = openSync(beside, 'w')
  try {
    for (const piece of pieces) writeWhole(file, typeof piece === 'string' ? Buffer.from(piece) : Buffer.from(piece))
  } finally {
    closeSync(file)
  }
  renameSync(beside, place)
}

/** The system may take less at once than it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}
