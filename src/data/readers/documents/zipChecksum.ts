const ENTRY = 0x02014b50
const END = 0x06054b50
/** Lengths of the parts that are always there. */
const [ENTRY_LENGTH, END_LENGTH] = [46, 22]
/** The end of an archive may carry a remark of so many bytes. */
const LONGEST_REMARK = 65_535

/** Whether an unpacked part of an archive has the checksum that the archive's directory gives; fflate does not look. */
export function hasChecksum(archive: Uint8Array, name: string, part: Uint8Array): boolean {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  for (let at = directoryOf(view); at !== null && at + ENTRY_LENGTH <= view.byteLength;) {
    if (view.getUint32(at, true) !== ENTRY) return false
    const length = view.getUint16(at + 28, true)
    const own = new TextDecoder().decode(archive.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + length))
    if (own === name) return view.getUint32(at + 16, true) === crc32(part)
    at += ENTRY_LENGTH + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return false
}

/** Where the directory begins; null where the archive does not say. */
function directoryOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_REMARK)
  for (let at = view.byteLength - END_LENGTH; at >= first; at--)
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true)
  return null
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let i = 0; i < bytes.length; i++) crc = (TABLE[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
