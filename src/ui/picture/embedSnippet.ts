import { escaped } from './text.ts'

/** A figure in the page of another site. */
export interface Embed {
  /** Where the figure stands alone, and where its whole view stands. */
  readonly address: string
  readonly page: string
  readonly title: string
  /** In px; null for all the width there is. */
  readonly width: number | null
  /** In px: right at this width, until the page is told another. */
  readonly height: number
  /** With a script that gives the frame the height it asks for; sites that allow no scripts in their pages do without. */
  readonly follows: boolean
}

/** Heights in px that a page lets a frame ask for. */
const LEAST = 60
const MOST = 20_000

/** What a page needs: the frame, a link for where frames are not shown, and on request what follows its height. */
export function embedSnippet({ address, page, title, width, height, follows }: Embed): string {
  const size = `width="${width ?? '100%'}" height="${height}"`
  const rights = 'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"'
  return [
    `<iframe data-gongkai-lens src="${escaped(address)}" title="${escaped(title)}"`,
    `  ${size} style="border:0;max-width:100%" loading="lazy"`,
    `  ${rights}></iframe>`,
    `<p><a href="${escaped(page)}">${escaped(title)}</a></p>`,
    ...(follows ? [FOLLOWING] : []),
  ].join('\n')
}

/** Hears the frame itself and nobody else, and takes nothing but a height within bounds. */
const FOLLOWING = `<script>
addEventListener('message', function (event) {
  document.querySelectorAll('iframe[data-gongkai-lens]').forEach(function (frame) {
    var told = event.data
    if (event.source !== frame.contentWindow || !told || told.type !== 'resize') return
    if (told.height >= ${LEAST} && told.height <= ${MOST}) frame.style.height = Math.ceil(told.height) + 'px'
  })
})
</script>`
