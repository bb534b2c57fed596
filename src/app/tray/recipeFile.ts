import { readRosterList, rosterTable } from '../../data/rosterList.ts'
import type { Briefing } from '../../domain/briefing.ts'
import { toCsv } from '../../domain/csv.ts'
import type { Dataset } from '../../domain/dataset.ts'
import type { FileSettings } from '../../domain/mapping.ts'
import { fitMapping } from '../../domain/mappingFile.ts'
import { withMapping } from '../../domain/mappingMemory.ts'
import {
  isRecipe,
  readRecipe,
  writeRecipe,
  type Recipe,
  type RecipeFile,
  type RecipeRead,
} from '../../domain/recipe.ts'
import type { Decisions } from '../../domain/roster/roster.ts'
import { formatDay } from '../../ui/text/format.ts'
import { keepMappings, keptMappings } from '../../views/data/mapping/memory.ts'
import { workspace } from '../boot.ts'
import { keepRoster } from '../keptRoster.ts'
import { restoreRoster } from '../useRosterControl.ts'
import { tray } from './trayStore.ts'
import type { Source } from '../sources.ts'

/** The recipe of the briefing with what is open and what was chosen for it. */
export async function recipeText({ title, items }: Briefing, dataset: Dataset, path: string | null): Promise<string> {
  await restoreRoster()
  const { sources, choices, rosterList, decisions } = workspace.getState()
  return writeRecipe({
    briefing: { title, items },
    data: {
      path,
      fingerprint: dataset.fingerprint,
      files: dataset.files.map(({ name, header }, i) => fileOf(name, header, sources[i]?.settings ?? {})),
    },
    choices,
    roster: {
      list: rosterList && { file: rosterList.file, csv: toCsv(rosterTable(rosterList.entries)) },
      decisions,
    },
  })
}

function fileOf(name: string, header: readonly string[], settings: FileSettings): RecipeFile {
  const { mapping, encoding, sheet, head } = settings
  return {
    name,
    mapping: mapping ? { header, mapping } : null,
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(head && { head }),
  }
}

/** Whether a file says of itself that it is a recipe. */
export const isRecipeFile = async (file: File): Promise<boolean> =>
  file.name.endsWith('.json') && isRecipe(await file.slice(0, 1000).text())

/** Opens a recipe: its figures become the briefing, and what is open is read as it says. Where it cannot be read nothing changes. */
export async function openRecipe(text: string): Promise<RecipeRead> {
  const read = readRecipe(text)
  if (!read.ok) return read
  const { recipe, dropped } = read
  const unread = await takeRoster(recipe)
  tray.getState().become(recipe.briefing, [...dropped, ...unread], recipe.data)
  const { choices, choose, setEach } = workspace.getState()
  const isOther =
    choices.duplicates !== recipe.choices.duplicates || choices.scopeUnstated !== recipe.choices.scopeUnstated
  if (isOther) await choose(recipe.choices)
  const changes = settingsFor(recipe.data.files)
  if (changes.size > 0) await setEach(changes)
  remember(recipe.data.files)
  return read
}

/**
 * The reader's list of a recipe takes the place of the one that is there, with what was said of it. A recipe without one
 * leaves it; what it says of successions is added. Gives back the name of a list that cannot be read.
 */
async function takeRoster({ roster }: Recipe): Promise<readonly string[]> {
  await restoreRoster()
  const { rosterList, decisions, setRoster } = workspace.getState()
  const read = roster.list && readRosterList(listFile(roster.list))
  const unread = roster.list && !read?.ok ? [roster.list.file] : []
  if (!read?.ok && isUndecided(roster.decisions)) return unread
  const taken = read?.ok
    ? { rosterList: read.list, decisions: roster.decisions }
    : { rosterList, decisions: together(decisions, roster.decisions) }
  setRoster(taken)
  keepRoster({ list: taken.rosterList, decisions: taken.decisions })
  return unread
}

const listFile = ({ file, csv }: NonNullable<Recipe['roster']['list']>) => ({
  name: file,
  bytes: new TextEncoder().encode(csv),
})

const isUndecided = ({ confirmed, dismissed }: Decisions) => confirmed.length + dismissed.length === 0

/** The later decision on the same succession holds. */
function together(first: Decisions, later: Decisions): Decisions {
  const decided = new Set([...later.confirmed, ...later.dismissed])
  const rest = (said: readonly string[]) => said.filter((one) => !decided.has(one))
  return {
    confirmed: [...rest(first.confirmed), ...later.confirmed],
    dismissed: [...rest(first.dismissed), ...later.dismissed],
  }
}

/** What changes for open files of the reader's: the one of the same name, else one whose whole header was mapped. */
function settingsFor(files: readonly RecipeFile[]): ReadonlyMap<Source['file'], FileSettings> {
  const { sources, dataset } = workspace.getState()
  const changes = new Map<Source['file'], FileSettings>()
  for (const [i, { name, header, mapping }] of (dataset?.files ?? []).entries()) {
    const source = sources[i]
    if (!source || source.from !== 'opened') continue
    const saved = files.find((file) => file.name === name) ?? files.find((file) => isFor(file, header))
    const fitted = saved?.mapping && fitMapping(saved.mapping, header, mapping)
    if (!saved || (!fitted && saved.encoding === undefined && saved.sheet === undefined && !saved.head)) continue
    const { encoding, sheet, head } = saved
    const same = saved.name === name
    changes.set(source.file, {
      ...(fitted && { mapping: fitted.mapping }),
      ...(same && encoding !== undefined && { encoding }),
      ...(same && sheet !== undefined && { sheet }),
      ...(same && head && { head }),
    })
  }
  return changes
}

const isFor = ({ mapping }: RecipeFile, header: readonly string[]): boolean =>
  mapping !== null && header.length > 0 && mapping.header.every((name) => header.includes(name))

/** For files that are opened later: where their header is the same, the mapping is offered. */
function remember(files: readonly RecipeFile[]): void {
  const on = formatDay(new Date())
  const mappings = files.flatMap(({ mapping }) => (mapping ? [{ ...mapping, on }] : []))
  if (mappings.length > 0) keepMappings(mappings.reduce(withMapping, keptMappings()))
}
