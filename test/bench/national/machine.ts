import { cpus, loadavg, totalmem } from 'node:os'
import type { Browser } from 'playwright'

/** The machine's words: figures of different machines are not to be compared. */
export function machine(browser: Browser): Readonly<Record<string, string | number>> {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    chromium: browser.version(),
    load: loadavg()
      .map((one) => one.toFixed(1))
      .join(' '),
    day: new Date().toISOString().slice(0, 10),
  }
}
