import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { firstChunks } from './src/publish/chunks.ts'
import { finished, previewPacked } from './src/publish/finished.ts'
import { storedResults } from './src/publish/storedResults.ts'
import { version } from './src/publish/version.ts'
import { testChromium } from './test/chromium.ts'
import { PlainReporter } from './test/plainReporter.ts'

const headers = readFileSync('public/_headers', 'utf8')

/** What the built page may load: itself, as public/_headers says to hosts that send headers. */
const policy = /Content-Security-Policy: (.+)/.exec(headers)?.[1] ?? ''

/** Puts the policy into the built page; the development server's inline scripts could not run under it. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head' },
  ],
}

const LATE = ['react-dom/client', 'write-excel-file/universal', 'hyparquet-writer']

// A worker from its own file does not inherit the page's <meta>, so the header goes with every file, as on a real host.
const previewHeaders = { 'Content-Security-Policy': policy }

/** A source as the bundler names it. */
const source = (path: string) => resolve('src', path)

const FIRST = {
  page: source('app/main.tsx'),
  view: source('views/overview/OverviewView.tsx'),
  figure: source('app/embed/live.tsx'),
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  plugins: [react(), contentSecurityPolicy, storedResults(version()), finished(), previewPacked(previewHeaders)],
  define: { __APP_VERSION__: JSON.stringify(version()) },
  server: { fs: { allow: ['..'] } },
  preview: { headers: previewHeaders },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Browsers that know no modulepreload fetch each script when it is imported.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: ['src/index.html', 'src/embed.html'],
      // What works on after the bundle counts as slow plugins.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // What fetches scripts stands alone: a published figure is on the screen before any of them is needed.
            { name: 'fetching', test: /vite\/preload-helper/, priority: 1 },
            { name: firstChunks(FIRST) },
          ],
        },
      },
    },
  },
  worker: { format: 'es', rolldownOptions: { checks: { pluginTimings: false } } },
  test: {
    root: '.',
    reporters: ['default', new PlainReporter()],
    projects: [
      // Components (.tsx), and whatever lies in test/browser, need a browser; all else runs in Node.
      {
        extends: true,
        // Guards against what hangs; on a busy machine an honest test takes longer than the five seconds of the default.
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Files share what they import and the engine that holds the embedded dataset: made anew for each file, both took twice as long.
          isolate: false,
          // The queries of tests are small: making the engine's code faster costs more than it saves.
          execArgv: ['--liftoff-only'],
        },
      },
      {
        extends: true,
        // What tests import late: found only then, it would load the page anew in the middle of one.
        optimizeDeps: { include: LATE },
        test: {
          name: 'browser',
          include: ['test/{ui,views,app}/**/*.test.tsx', 'test/browser/**/*.test.ts'],
          // A test that is cut short goes on pressing keys in the next one.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // What is waited for comes at once where it comes; the default of one second is not enough for a busy machine.
          expect: { poll: { timeout: 10_000 } },
          // Said here: of the command line's share the pages of a browser hear nothing.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: testChromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
