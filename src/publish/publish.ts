import { existsSync, readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { writeAddress } from '../domain/address.ts'
import type { Dataset } from '../domain/dataset.ts'
import { fitting } from '../domain/fitting.ts'
import { stillKey } from '../domain/stillKey.ts'
import { partsOf } from '../data/publishedParts.ts'
import { writeStoredSet } from '../data/storedSet.ts'
import { PALETTES } from '../ui/chart/palette.ts'
import type { ShownFigure } from '../ui/figures.ts'
import { drawingsOf, picturesOf } from '../ui/picture/ofFigure.ts'
import { oneFile } from '../ui/picture/oneFile.ts'
import { formatDay, formatNumber } from '../ui/text/format.ts'
import { fileProblemText } from '../ui/text/fileProblems.ts'
import type { Lang } from '../ui/text/texts.ts'
import type { PublishCommand } from './command.ts'
import { contentsPage, type PublishedFigure } from './contents.ts'
import { figuresOf, type DrawnQuestion } from './drawn.tsx'
import { writeSite, type SiteFile } from './site.ts'
import { stillFile } from './stills.ts'
import { FIRST_QUESTIONS, HOSTED, openDataset, type AskedDataset } from './storeAnswers.ts'
import { readViewsFile, type NamedView } from './viewsFile.ts'
import { PUBLISH_WORDS } from './words.ts'

/** What a publication is made with: the built page and its version, the day, and who is told how far it has come. */
export interface Press {
  readonly built: string
  readonly version: string
  readonly say: (line: string) => void
  readonly day?: string
}

const LANGUAGES: readonly Lang[] = ['zh', 'en']
const LIGHTS = ['light', 'dark'] as const
const SIZES = ['slide', 'page', 'phone'] as const

/** Writes the folder; throws, with the reason and before anything is written, where that cannot be. */
export async function publish({ data, views, out, url }: PublishCommand, press: Press): Promise<void> {
  const { say, built, version } = press
  if (!existsSync(data)) throw new Error(`there is no ${data}`)
  const bytes = new Uint8Array(readFileSync(data))
  const list = views === null ? null : readViewsFile(readFileSync(views, 'utf8'))
  const asked = await openDataset({ name: basename(data), bytes, origin: 'hosted' })
  try {
    const { dataset } = asked
    requireReports(dataset)
    const kind = extname(data)
    const base = `${plainName(basename(data, kind))}-${dataset.fingerprint}`
    const at: Place = { path: `data/${base}${kind}`, day: press.day ?? formatDay(new Date()) }
    say(
      `${formatNumber(dataset.reports)} reports of ${formatNumber(dataset.agencies.length)} agencies, ${dataset.fingerprint}`,
    )
    const named = list ?? (await viewsWithFigures(asked))
    const figures: PublishedFigure[] = []
    const files: SiteFile[] = [{ path: at.path, content: bytes }]
    for (const view of named) {
      const made = await publishView(view, asked, at)
      figures.push(made.figure)
      files.push(...made.files)
      say(`${view.name}: ${made.figure.titles.en}`)
    }
    // The views of the page that opens with these data, whatever is published of them.
    for (const question of FIRST_QUESTIONS) await asked.answer(question)
    const parts = await partsOf({ name: basename(data), bytes }, HOSTED)
    files.push({ path: `stored/${base}.json`, content: writeStoredSet({ ...asked, ...(parts && { parts }) }, version) })
    files.push({ path: 'figures/index.html', content: contentsPage(figures, dataset, { day: at.day, url }) })
    const stored = { path: at.path, file: `stored/${base}.json`, isInParts: parts !== null }
    await writeSite({ out, built, files, stored, stills: stillsOf(figures) })
    say(`${out}: ${named.length} views, ${files.length} files beside the page's own`)
  } finally {
    asked.close()
  }
}

/** A name that means the same in a path, in an address and on every disk. */
const plainName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'data'

interface Place {
  /** Of the dataset on the site; its name says which data it holds. */
  readonly path: string
  readonly day: string
}

/** Every view as it first opens, where it has a figure then. */
async function viewsWithFigures(asked: AskedDataset): Promise<readonly NamedView[]> {
  const found: NamedView[] = []
  for (const question of FIRST_QUESTIONS) {
    await asked.answer(question)
    const figures = await figuresOf(question, asked.dataset, asked.answers)
    if (figures.size > 0) found.push({ name: question.view, question, figure: null })
  }
  return found
}

function requireReports({ reports, files }: Dataset): void {
  const problems = files.flatMap((file) => file.problems)
  if (reports > 0) return
  const [problem] = problems
  const told = problem && fileProblemText(problem, 'en')
  throw new Error(told ? `${told.what}: ${told.where} ${told.why} ${told.next}` : 'the file holds no report')
}

/** One figure of a view, in both languages: its answers stored, its pictures, its page, and how it stands in a frame. */
async function publishView({ name, question, figure }: NamedView, asked: AskedDataset, { path, day }: Place) {
  const { dataset } = asked
  requireFit(question, dataset, name)
  await asked.answer(question)
  const files: SiteFile[] = []
  const stills: Record<string, string> = {}
  const titles = { zh: '', en: '' }
  const sheets: Record<Lang, string[]> = { zh: [], en: [] }
  const ofLang = (lang: Lang) => ({ ...question, lang, data: path, made: dataset.fingerprint })
  for (const lang of LANGUAGES) {
    const words = PUBLISH_WORDS[lang]
    const shown = dated(await oneFigure(ofLang(lang), figure, asked, name), words.madeOn(day))
    titles[lang] = shown.words.title
    const file = shown.file?.() ?? null
    files.push({
      path: `figures/${name}.${lang}.html`,
      content: oneFile(drawingsOf(shown), shown.words, file, PALETTES.light),
    })
    for (const size of SIZES) {
      picturesOf(shown, shown.words, size, PALETTES.light).forEach(({ svg }, sheet) => {
        const sheetName = `${name}.${lang}.${size}${sheet === 0 ? '' : `-${sheet + 1}`}.svg`
        files.push({ path: `figures/${sheetName}`, content: svg })
        sheets[lang].push(sheetName)
      })
    }
    const address = writeAddress(ofLang(lang), { figure: shown.name, theme: null })
    for (const light of LIGHTS) {
      const still = `stills/${name}-${dataset.fingerprint}.${lang}.${light}.html`
      files.push({ path: still, content: stillFile(shown, `./index.html${address}`, words, light) })
      stills[stillKey(address, light)] = still
      // Without a name, the address means the first figure of its view.
      if (figure === null) stills[stillKey(writeAddress(ofLang(lang)), light)] = still
    }
  }
  const address = writeAddress(ofLang('zh'), { figure, theme: null })
  return { files, figure: { name, titles, sheets, address, stills } satisfies PublishedFigure }
}

function requireFit(question: DrawnQuestion, dataset: Dataset, name: string): void {
  const strange = fitting(question, dataset).problems.flatMap((problem) =>
    problem.kind === 'addressPart' ? [`${problem.part}=${problem.value}`] : [],
  )
  if (strange.length > 0) throw new Error(`${name}: the dataset has no ${strange.join(', ')}`)
}

async function oneFigure(question: DrawnQuestion, wanted: string | null, asked: AskedDataset, name: string) {
  const figures = await figuresOf(question, asked.dataset, asked.answers)
  const figure = wanted === null ? [...figures.values()][0] : figures.get(wanted)
  if (figure) return figure
  const there = [...figures.keys()].join(', ')
  throw new Error(`${name}: ${question.view} has no figure ${wanted ?? ''}${there === '' ? '' : `; it has ${there}`}`)
}

const dated = (figure: ShownFigure, day: string): ShownFigure => {
  const { words } = figure
  return { ...figure, words: { ...words, notes: [...words.notes, day] } }
}

const stillsOf = (figures: readonly PublishedFigure[]): Readonly<Record<string, string>> =>
  Object.fromEntries(figures.flatMap(({ stills }) => Object.entries(stills)))
