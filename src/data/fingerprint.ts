const SHOWN_DIGITS = 12

/**
 * SHA-256 of all bytes in order, its first 12 hex digits: `cat files | sha256sum` says the same.
 * The browser's own digest is not there on a page served over plain http, as inside an office, so it is computed here.
 */
export function fingerprint(parts: readonly Uint8Array[]): string {
  return shortened(sha256(parts))
}

/** The fingerprint of one file, by the browser's own digest where it lends it: 25 MB in the blink of an eye. */
export async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (!subtle) return fingerprint([bytes])
  const { buffer, byteOffset, length } = bytes
  const lent = buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, length) : Uint8Array.from(bytes)
  const digest = new Uint8Array(await subtle.digest('SHA-256', lent))
  return shortened(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
}

/** As much of a SHA-256 as is shown, and as files are known by. */
export const shortened = (digits: string) => digits.slice(0, SHOWN_DIGITS)

const BLOCK = 64
/** The length in bits closes the last block. */
const LENGTH_BYTES = 8

function sha256(parts: readonly Uint8Array[]): string {
  const hash = new Hash()
  let length = 0
  for (const part of parts) {
    hash.add(part)
    length += part.length
  }
  const padding = new Uint8Array(BLOCK + LENGTH_BYTES - ((length + LENGTH_BYTES) % BLOCK))
  padding[0] = 0x80
  new DataView(padding.buffer).setBigUint64(padding.length - LENGTH_BYTES, BigInt(length) * 8n)
  hash.add(padding)
  return hash.digits()
}

/** The first bits behind the point of a prime's root. */
const rootBits = (prime: number, power: number) => ((prime ** power % 1) * 2 ** 32) | 0
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !hasDivisor(n))
const ROUND_CONSTANTS = Int32Array.from(PRIMES.slice(0, BLOCK), (prime) => rootBits(prime, 1 / 3))

function hasDivisor(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return true
  return false
}

class Hash {
  readonly #state = Int32Array.from(PRIMES.slice(0, 8), (prime) => rootBits(prime, 1 / 2))
  readonly #words = new Int32Array(BLOCK)
  readonly #block = new Uint8Array(BLOCK)
  readonly #view = new DataView(this.#block.buffer)
  #filled = 0

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + BLOCK - this.#filled)
      this.#block.set(piece, this.#filled)
      this.#filled += piece.length
      at += piece.length
      if (this.#filled === BLOCK) this.#mix()
    }
  }

  digits(): string {
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  #mix(): void {
    const words = this.#words
    for (let i = 0; i < 16; i++) words[i] = this.#view.getInt32(4 * i)
    for (let i = 16; i < BLOCK; i++) {
      const [early, late] = [words[i - 15] ?? 0, words[i - 2] ?? 0]
      const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      words[i] = (words[i - 16] ?? 0) + low + (words[i - 7] ?? 0) + high
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state
    for (let i = 0; i < BLOCK; i++) {
      const choice = (e & f) ^ (~e & g)
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const first =
        (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUND_CONSTANTS[i] ?? 0) + (words[i] ?? 0)) | 0
      const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
      h = g
      g = f
      f = e
      e = (d + first) | 0
      d = c
      c = b
      b = a
      a = (first + second) | 0
    }
    const mixed = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) this.#state[i] = (this.#state[i] ?? 0) + (mixed[i] ?? 0)
    this.#filled = 0
  }
}

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))
