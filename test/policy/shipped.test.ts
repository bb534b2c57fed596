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

test('other sites may put figures into their pages: nothing forbids a frame, and strangers are not listened to', () => {
  const said = ['public/_headers', 'public/.htaccess', 'public/web.config', 'public/nginx.conf', 'src/embed.html'].map(
    (name) => readFileSync(name, 'utf8'),
  )
  expect(said.join('\n')).not.toMatch(/frame-ancestors|X-Frame-Options/i)
  const code = [...readdirSync('src/app/embed').map((name) => `src/app/embed/${name}`), 'public/embed-early.js']
  expect(code.filter((name) => /'message'|onmessage/.test(readFileSync(name, 'utf8')))).toEqual([])
})
