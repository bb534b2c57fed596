import { expect, test } from 'vitest'
import { embedSnippet, type Embed } from '../../../src/ui/picture/embedSnippet.ts'

const embed: Embed = {
  address: 'https://example.org/lens/embed.html?v=1&view=outcomes&figure=endings',
  page: 'https://example.org/lens/index.html?v=1&view=outcomes&figure=endings',
  title: '2019–2025 年办结 9,186 件',
  width: null,
  height: 640,
  follows: false,
}

test('a snippet is a frame of the written size and a link, and runs nothing in the page of the host', () => {
  expect(embedSnippet(embed)).toBe(
    `<iframe data-gongkai-lens src="https://example.org/lens/embed.html?v=1&amp;view=outcomes&amp;figure=endings" title="2019–2025 年办结 9,186 件"
  width="100%" height="640" style="border:0;max-width:100%" loading="lazy"
  sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
<p><a href="https://example.org/lens/index.html?v=1&amp;view=outcomes&amp;figure=endings">2019–2025 年办结 9,186 件</a></p>`,
  )
  expect(embedSnippet({ ...embed, width: 360 })).toContain('width="360" height="640"')
})

test('a hostile title stays text', () => {
  const title = `"><script>alert(1)</script>'&`
  const snippet = embedSnippet({ ...embed, title })
  expect(snippet).not.toContain('<script>')
  expect(snippet).toContain(`title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;'&amp;"`)
})

test('on request a script follows the height, of its own frames and within bounds', () => {
  const snippet = embedSnippet({ ...embed, follows: true })
  expect(snippet).toContain('event.source !== frame.contentWindow')
  expect(snippet).toContain('told.height >= 60 && told.height <= 20000')
})
