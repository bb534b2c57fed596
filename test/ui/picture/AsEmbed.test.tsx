import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '../../../src/ui/theme.css'
import { EmbedContext, type EmbedAddress } from '../../../src/ui/embedding.ts'
import { AsEmbed } from '../../../src/ui/picture/AsEmbed.tsx'

const addressOf: EmbedAddress = (figure, theme) => ({
  alone: `about:blank?figure=${figure}&theme=${theme ?? ''}`,
  page: `about:blank?whole=${figure}`,
})

test('the code follows the choices, and has the height that the preview tells; others tell it nothing', async () => {
  const screen = await render(
    <EmbedContext value={addressOf}>
      <AsEmbed figure="endings" title="办结 <9,186> 件" />
    </EmbedContext>,
  )
  const code = screen.getByRole('textbox', { name: '嵌入代码' })
  await expect.element(code).toHaveValue(expect.stringContaining('src="about:blank?figure=endings&amp;theme="'))
  await expect.element(code).toHaveValue(expect.stringContaining('title="办结 &lt;9,186&gt; 件"'))
  await expect.element(code).toHaveValue(expect.stringContaining('width="100%"'))
  await screen.getByRole('radio', { name: '360 像素' }).click()
  await screen.getByRole('radio', { name: '深色' }).click()
  await expect.element(code).toHaveValue(expect.stringContaining('width="360"'))
  await expect.element(code).toHaveValue(expect.stringContaining('theme=dark'))
  await expect.element(code).toHaveValue(expect.stringContaining('addEventListener'))
  await screen.getByRole('checkbox').click()
  await expect.element(code).not.toHaveValue(expect.stringContaining('<script>'))
  const frame = screen.container.querySelector('iframe')
  const tell = (source: Window | null, height: number) =>
    globalThis.dispatchEvent(new MessageEvent('message', { source, data: { type: 'resize', height } }))
  tell(globalThis.window, 99)
  tell(frame?.contentWindow ?? null, 712.4)
  await expect.element(code).toHaveValue(expect.stringContaining('height="713"'))
})

test("of the reader's own files it says plainly that other sites cannot reach them", async () => {
  const screen = await render(
    <EmbedContext value={() => null}>
      <AsEmbed figure="endings" title="办结" />
    </EmbedContext>,
  )
  await expect.element(screen.getByRole('note')).toHaveTextContent('其他网站读不到')
  expect(screen.container.querySelectorAll('textarea, iframe')).toHaveLength(0)
})
