import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, settled, test, turn, visit } from './fixtures.ts'

test.use({ bypassCSP: true })

const of = encodeURIComponent('福建省/福州市/平潭综合实验区|平潭综合实验区海坛片区管理局')

const pages = {
  overview: 'view=overview',
  'overview as tables, a drawer open': 'view=overview&table=trend&table=coverage&behind=received',
  findings: 'view=findings',
  'findings as a table': 'view=findings&table=leads&sort=all-leads.-place',
  zeros: 'view=zeros',
  'zeros of litigation': 'view=zeros&lens=litigation',
  trends: 'view=trends&q=normative.made',
  'trends by agency, as a table': 'view=trends&by=agency&q=disclosure_rate&table=trend',
  'trends by agency, a picture each': 'view=trends&by=agency&q=disclosure_rate&layout=shared',
  'outcomes, a group open': 'view=outcomes&outcome=denied',
  'outcomes by agency, as tables': 'view=outcomes&by=agency&table=endings&table=reasons&table=why',
  'disputes by agency': 'view=disputes&by=agency',
  'disputes as tables': 'view=disputes&table=path&table=ended&table=rates&table=dispute-rate',
  'compare, side by side': 'view=compare',
  'compare, against peers': 'view=compare&how=peers',
  'compare, against peers as tables': 'view=compare&how=peers&table=place&table=funnel&table=ranked',
  pivot: 'view=pivot',
  'pivot of outcomes and reasons by applicant':
    'view=pivot&row=outcome&row=reason&col=applicant&val=decided&val=decided~row&open=2',
  'pivot as small charts': 'view=pivot&pic=auto',
  'pivot as a heat map': 'view=pivot&row=agency&col=outcome&val=decided&pic=heat',
  'pivot, a cell open': `view=pivot&cell=${encodeURIComponent('\t0\n')}`,
  agency: 'view=agency',
  cards: 'view=cards',
  'agency, a report': `view=agency&of=${of}`,
  'review, with nothing to check': 'view=review',
  data: 'view=data',
}

// Each page in both languages and widths, one page light and the next dark: every two of the three meet, in a quarter of
// the rounds of all three.
const rounds = {
  light: [
    { lang: 'zh', width: 1280 },
    { lang: 'en', width: 390 },
  ],
  dark: [
    { lang: 'zh', width: 390 },
    { lang: 'en', width: 1280 },
  ],
} as const

for (const [i, colorScheme] of (['light', 'dark'] as const).entries()) {
  test(`no axe violation on any page in either language, wide or narrow: every second page, ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await visit(page)
    for (const [name, address] of Object.entries(pages).filter((_, at) => at % 2 === i)) {
      await test.step(name, async () => {
        await turn(page, `?v=1&${address}`)
        await expect.soft(page.getByRole('alert'), name).toHaveCount(0)
        for (const { lang, width } of rounds[colorScheme]) {
          await page.setViewportSize({ width, height: 800 })
          await speak(page, lang)
          await settled(page)
          expect.soft(await violations(page), `${name}: ${lang}, ${colorScheme}, ${width} px`).toEqual([])
        }
      })
    }
  })
}

/** Has the page speak a language by its address, which works under an open drawer, too. */
async function speak(page: Page, lang: 'zh' | 'en'): Promise<void> {
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) === (lang === 'zh' ? 'zh-CN' : 'en')) return
  await page.evaluate((to) => {
    const address = new URL(location.href)
    if (to === 'zh') address.searchParams.delete('lang')
    else address.searchParams.set('lang', to)
    history.replaceState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, lang)
  await expect(html).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en')
}
