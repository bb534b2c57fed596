import { readAddress } from '../domain/address.ts'
import { readFraming } from '../domain/framing.ts'
import { isDrawn, type DrawnQuestion } from './drawn.tsx'

/** A view to publish: under which name, what it asks, and which of its figures is meant; null for its first. */
export interface NamedView {
  readonly name: string
  readonly question: DrawnQuestion
  readonly figure: string | null
}

/** Why a list of views cannot be published, in a sentence that names the entry. */
export class ViewsFileError extends Error {}

/**
 * The views that a list names: `[{ "name": "requests", "link": "?v=1&view=trends&figure=trend" }, …]`. A link is copied from
 * the page, whole or from its `?` on. Throws a ViewsFileError where an entry is none: what is published is cited.
 */
export function readViewsFile(text: string): readonly NamedView[] {
  const list = parsed(text)
  if (!Array.isArray(list) || list.length === 0) throw new ViewsFileError('the list of views is no list, or is empty')
  const views = list.map((entry: unknown, i) => viewOf(entry, i + 1))
  const twice = views.find(({ name }, i) => views.findIndex((other) => other.name === name) !== i)
  if (twice) throw new ViewsFileError(`two views have the name ${twice.name}`)
  return views
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ViewsFileError(`the list of views is no JSON: ${String(error)}`)
  }
}

function viewOf(entry: unknown, nth: number): NamedView {
  const { name, link } = textsOf(entry)
  const called = `view ${nth}`
  if (!name || !/^[\da-z][\da-z-]*$/i.test(name)) {
    throw new ViewsFileError(`${called} needs a "name" of letters, digits and hyphens: it names files`)
  }
  if (link === undefined) throw new ViewsFileError(`${called} (${name}) needs a "link", copied from the page`)
  const search = link.includes('?') ? link.slice(link.indexOf('?')) : link
  const { question, problems } = readAddress(search)
  const strange = problems.flatMap((problem) =>
    problem.kind === 'addressPart' ? [`${problem.part}=${problem.value}`] : [],
  )
  if (strange.length > 0)
    throw new ViewsFileError(`${called} (${name}): its link says what no view knows: ${strange.join(', ')}`)
  const { view } = question
  if (!isDrawn(view)) throw new ViewsFileError(`${called} (${name}): ${view} shows files, and has no figure to publish`)
  if (question.roster !== null) {
    throw new ViewsFileError(
      `${called} (${name}): its link names a roster, which is the reader's; take "roster=" out of it`,
    )
  }
  return { name, question: { ...question, view }, figure: readFraming(search).figure }
}

function textsOf(entry: unknown): { name?: string; link?: string } {
  if (typeof entry !== 'object' || entry === null) return {}
  const { name, link }: Partial<Record<'name' | 'link', unknown>> = entry
  return { ...(typeof name === 'string' && { name }), ...(typeof link === 'string' && { link }) }
}
