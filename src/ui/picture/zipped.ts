/** Files in one; they are pictures, which do not get smaller. */
export async function zipped(files: readonly { readonly name: string; readonly file: Blob }[]): Promise<Blob> {
  const { zipSync } = await import('fflate')
  const parts = await Promise.all(
    files.map(async ({ name, file }) => [name, new Uint8Array(await file.arrayBuffer())] as const),
  )
  return new Blob([zipSync(Object.fromEntries(parts), { level: 0 })], { type: 'application/zip' })
}
