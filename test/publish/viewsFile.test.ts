import { expect, test } from 'vitest'
import { readCommand } from '../../src/publish/command.ts'
import { readViewsFile } from '../../src/publish/viewsFile.ts'

const views = (...list: unknown[]) => readViewsFile(JSON.stringify(list))

test('a view is a name and a link, whole or from its question mark on', () => {
  const [whole, short] = views(
    { name: 'requests', link: 'https://example.org/lens/?v=1&view=trends&years=2021-2024&figure=trend' },
    { name: 'zeros-2024', link: '?v=1&view=zeros&years=2024&lang=en' },
  )
  expect(whole).toMatchObject({
    name: 'requests',
    figure: 'trend',
    question: { view: 'trends', filter: { years: { from: 2021, to: 2024 } } },
  })
  expect(short).toMatchObject({ name: 'zeros-2024', figure: null, question: { view: 'zeros', lang: 'en' } })
})

test.each([
  ['no JSON', 'nothing', 'no JSON'],
  ['an empty list', '[]', 'is empty'],
  ['an entry without a name', '[{ "link": "?view=zeros" }]', 'view 1 needs a "name"'],
  ['a name that leads out of the folder', '[{ "name": "../x", "link": "?view=zeros" }]', 'view 1 needs a "name"'],
  ['an entry without a link', '[{ "name": "a" }]', 'view 1 (a) needs a "link"'],
  ['a part that nobody knows', '[{ "name": "a", "link": "?view=zeros&lens=moon" }]', 'lens=moon'],
  ['a view of files', '[{ "name": "a", "link": "?view=data" }]', 'no figure to publish'],
  ['a roster, which is the reader’s', '[{ "name": "a", "link": "?view=zeros&roster=inferred" }]', 'names a roster'],
  [
    'a name twice',
    '[{ "name": "a", "link": "?" }, { "name": "a", "link": "?view=zeros" }]',
    'two views have the name a',
  ],
])('%s is refused, and named', (_, text, why) => {
  expect(() => readViewsFile(text)).toThrow(why)
})

test('the words of the command', () => {
  const command = { data: 'a.csv', views: 'v.json', out: 'site', url: null }
  expect(readCommand(['a.csv', '--views', 'v.json', '--out', 'site'])).toEqual(command)
  expect(readCommand(['--out', 'site', 'a.csv'])).toEqual({ ...command, views: null })
  expect(readCommand(['a.csv', '--out', 's', '--url', 'https://a.example/x'])?.url).toBe('https://a.example/x/')
  for (const words of [
    ['a.csv', '--out', 's', '--url', 'javascript:x'],
    [],
    ['a.csv'],
    ['a.csv', 'b.csv', '--out', 's'],
    ['a.csv', '--out', 's', '--views'],
    ['a.csv', '--to', 's'],
  ]) {
    expect(readCommand(words)).toBeNull()
  }
})
