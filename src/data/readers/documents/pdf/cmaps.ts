/** Adobe's tables of Chinese character codes, each in a file of its own that is loaded when a document names it. */
const FILES = import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/cmaps/*GB*.bcmap', {
  query: '?url&inline',
  import: 'default',
})

/** Hands pdf.js the tables that came with the page; those of other scripts are not there, and are told so. */
export class BundledCMaps {
  async fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const load = Object.entries(FILES).find(([path]) => path.endsWith(`/${name}.bcmap`))?.[1]
    if (!load) throw new Error(`no table of character codes ${name}`)
    const address = await load()
    const bytes = atob(address.slice(address.indexOf(',') + 1))
    return { cMapData: Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)), isCompressed: true }
  }
}
