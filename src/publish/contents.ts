import type { Dataset } from '../domain/dataset.ts'
import { PALETTES } from '../ui/chart/palette.ts'
import { embedSnippet } from '../ui/picture/embedSnippet.ts'
import { pageOf } from '../ui/picture/pageParts.ts'
import { styleOf } from '../ui/picture/oneFile.ts'
import { escaped } from '../ui/picture/text.ts'
import { formatNumber } from '../ui/text/format.ts'
import type { Lang } from '../ui/text/texts.ts'

/** A figure of a publication. */
export interface PublishedFigure {
  readonly name: string
  readonly titles: Readonly<Record<Lang, string>>
  /** Its pictures, by the names of their files. */
  readonly sheets: Readonly<Record<Lang, readonly string[]>>
  /** Of its view, in Chinese. */
  readonly address: string
  /** How it stands in frames: files by their keys. */
  readonly stills: Readonly<Record<string, string>>
}

/** When a site was published, and where it will be; null where that is not said. */
interface Published {
  readonly day: string
  readonly url: string | null
}

/** Stands for the address of the site in the code for other pages, to be put in by hand. */
const SOMEWHERE = 'https://your-site.example/'

/** In px, until the frame says how tall it is. */
const HEIGHT = 480

/** The list of a publication: each figure with its files and the code that puts it into another page. */
export function contentsPage(figures: readonly PublishedFigure[], dataset: Dataset, { day, url }: Published): string {
  const { reports, agencies, years, fingerprint } = dataset
  const span = `${years[0] ?? ''}–${years.at(-1) ?? ''}`
  const [n, m] = [formatNumber(reports), formatNumber(agencies.length)]
  return pageOf(
    'zh',
    '公开透镜 · 图表目录',
    [styleOf(PALETTES.light, { lang: 'zh' }), STYLES],
    [
      '<h1>图表目录 <span lang="en">Published figures</span></h1>',
      `<p class="note">${n} 份年报，${m} 个机关，${span} 年；数据指纹 ${fingerprint}；${day} 发布</p>`,
      `<p class="note" lang="en">${n} reports of ${m} agencies, ${span}; data fingerprint ${fingerprint}; published on ${day}</p>`,
      '<p><a href="../index.html">打开公开透镜 <span lang="en">Open Gongkai Lens</span></a></p>',
      ...figures.map((figure) => figureHtml(figure, url ?? SOMEWHERE)),
    ],
  )
}

function figureHtml({ name, titles, sheets, address }: PublishedFigure, url: string): string {
  const embed = embedSnippet({
    address: `${url}embed.html${address}`,
    page: `${url}index.html${address}`,
    title: titles.zh,
    width: null,
    height: HEIGHT,
    follows: true,
  })
  const files = (lang: Lang, page: string) => [
    `<a href="./${name}.${lang}.html">${page}</a>`,
    ...sheets[lang].map((sheet) => `<a href="./${sheet}">${escaped(sheet)}</a>`),
  ]
  return [
    '<section>',
    `<h2><a href="../index.html${escaped(address)}">${escaped(titles.zh)}</a></h2>`,
    `<p lang="en">${escaped(titles.en)}</p>`,
    `<p class="note">${files('zh', '单个网页').join(' · ')}</p>`,
    `<p class="note" lang="en">${files('en', 'One-file page').join(' · ')}</p>`,
    `<pre tabindex="0">${escaped(embed)}</pre>`,
    '</section>',
  ].join('\n')
}

const STYLES = `
section { margin-top: 32px; }
h2 { margin: 0; font-size: 1.125rem; }
pre { overflow-x: auto; padding: 8px; font-size: 0.8125rem; white-space: pre-wrap; overflow-wrap: anywhere; }
`
