import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { notices, NOTICES } from '../setup/notices.mjs'

test('the notices name the packages that are installed; `npm run notices` writes them anew', () => {
  expect(readFileSync(NOTICES, 'utf8')).toBe(notices())
})

test('Apache, IIS and nginx are told the same policy as other hosts', () => {
  const policy = /Content-Security-Policy: (.+)/.exec(readFileSync('public/_headers', 'utf8'))?.[1]
  expect(policy).toContain("default-src 'self'")
  expect(readFileSync('public/.htaccess', 'utf8')).toContain(`Header set Content-Security-Policy "${policy}"`)
  expect(readFileSync('public/web.config', 'utf8')).toContain(`name="Content-Security-Policy" value="${policy}"`)
  const nginx = readFileSync('public/nginx.conf', 'utf8')
  expect(nginx.split(`add_header Content-Security-Policy "${policy}" always;`)).toHaveLength(3)
})

test('hosts keep for ever what is named by its content, and ask again for the page and its worker', () => {
  const [headers, apache, iis, nginx] = ['_headers', '.htaccess', 'web.config', 'nginx.conf'].map((name) =>
    readFileSync(`public/${name}`, 'utf8'),
  )
  const year = 'public, max-age=31536000, immutable'
  expect(headers).toContain(`/assets/*\n  Cache-Control: ${year}`)
  for (const path of ['/', '/index.html', '/embed.html', '/sw.js'])
    expect(headers).toContain(`\n${path}\n  Cache-Control: no-cache`)
  for (const said of [apache, nginx]) expect(said).toContain(year)
  expect(iis).toMatch(/path="assets">[^/]*<staticContent>\s*<clientCache cacheControlMode="UseMaxAge"/)
  expect(iis?.match(/path="(index\.html|embed\.html|sw\.js)"/g)).toHaveLength(3)
  // The names that the bundler gives, in the pattern of those hosts that know no folders; a page's name is not among them.
  for (const said of [apache, nginx]) {
    const pattern = new RegExp(/-\[A-Za-z0-9_-\]\{8\}\S+\$/.exec(said ?? '')?.[0] ?? 'none')
    for (const name of ['duckdb-eh-9ubY-jlA.wasm', 'first-BA-AW2B4.js', 'stored-8ff1c759.json', 'reports-C6IIv7-7.csv'])
      expect(name).toMatch(pattern)
    for (const name of ['index.html', 'sw.js', 'embed-early.js']) expect(name).not.toMatch(pattern)
  }
})

test('Apache is asked for nothing that a module it may lack would have to know', () => {
  const apache = readFileSync('public/.htaccess', 'utf8').replaceAll(/^#.*\n/gm, '')
  const outside = apache.replaceAll(/^<IfModule [\s\S]*?^<\/IfModule>\n?/gm, '').trim()
  expect(outside).toBe('')
  expect(apache.match(/^<IfModule mod_filter\.c>[\s\S]*?^<\/IfModule>/m)?.[0]).toContain('AddOutputFilterByType')
  expect(apache.replace(/^<IfModule mod_filter\.c>[\s\S]*?^<\/IfModule>/m, '')).not.toContain('AddOutputFilterByType')
})

test('nginx takes a pattern with braces only in quotes', () => {
  const locations = readFileSync('public/nginx.conf', 'utf8').match(/^location .*$/gm)
  expect(locations?.length).toBeGreaterThan(0)
  expect(locations?.filter((line) => /\{.*\{/.test(line) && !/".*\{.*".*\{/.test(line))).toEqual([])
})

test('other sites may put figures into their pages: nothing forbids a frame, and strangers are not listened to', () => {
  const said = ['public/_headers', 'public/.htaccess', 'public/web.config', 'public/nginx.conf', 'src/embed.html'].map(
    (name) => readFileSync(name, 'utf8'),
  )
  expect(said.join('\n')).not.toMatch(/frame-ancestors|X-Frame-Options/i)
  const code = [...readdirSync('src/app/embed').map((name) => `src/app/embed/${name}`), 'public/embed-early.js']
  expect(code.filter((name) => /'message'|onmessage/.test(readFileSync(name, 'utf8')))).toEqual([])
})
