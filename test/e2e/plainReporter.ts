import type { Reporter, Suite } from '@playwright/test/reporter'
import { closeRun } from '../counts.mjs'

/** Closes a run of Playwright with its plain counts. */
export default class PlainReporter implements Reporter {
  private suite: Suite | null = null
  private errors = 0

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite
  }

  onError(): void {
    this.errors++
  }

  onEnd(): void {
    const counts = { passed: 0, failed: this.errors, skipped: 0 }
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome()
      if (outcome === 'skipped') counts.skipped++
      else if (outcome === 'unexpected') counts.failed++
      else counts.passed++
    }
    closeRun(counts)
  }
}
