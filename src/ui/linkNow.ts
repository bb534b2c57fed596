import { readAddress, writeAddress } from '../domain/address.ts'
import { readFraming } from '../domain/framing.ts'

/** A link to what is shown now, which says on what data it was made. */
export function linkNow(fingerprint: string): string {
  const { origin, pathname, search } = window.location
  const { question } = readAddress(search)
  return `${origin}${pathname}${writeAddress({ ...question, made: fingerprint }, readFraming(search))}`
}
