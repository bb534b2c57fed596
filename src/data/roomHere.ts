const GIGABYTE = 1e9

/** The engine addresses 4 GB, of which it needs some to work in; the other half of a laptop's 8 GB is not ours. */
const MOST = 3 * GIGABYTE

/** The bytes that a dataset may take in this browser: half of the memory it tells of, else what an ordinary laptop has to give. */
export function roomHere(): number {
  const told: unknown = 'deviceMemory' in navigator ? navigator.deviceMemory : null
  return typeof told === 'number' ? Math.min(MOST, (told * GIGABYTE) / 2) : MOST
}
