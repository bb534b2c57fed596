import { create } from 'zustand'
import type { Engine } from '../data/engine/engine.ts'
import type { Loaded, LoadSettings, Progress } from '../data/load.ts'
import { LoadError } from '../data/loadError.ts'
import type { Loader } from '../data/loader.ts'
import type { StoredSet } from '../data/storedSet.ts'
import type { ReportFile } from '../data/writeReports.ts'
import type { Dataset } from '../domain/dataset.ts'
import type { DocumentPage } from '../domain/documentPage.ts'
import type { FileSettings } from '../domain/mapping.ts'
import { partsOf, tablesLeftOut } from '../domain/part.ts'
import { isOfOpenFile, messageOf, type Problem } from '../domain/problem.ts'
import { UNDECIDED, type Decisions, type RosterList } from '../domain/roster/roster.ts'
import type { Inquiry, Survey } from '../domain/survey.ts'
import { paced } from './paced.ts'
import type { Source } from './sources.ts'

/** Choices of the reader that hold for all open files. */
export type Choices = Pick<LoadSettings, 'duplicates' | 'scopeUnstated'>

/** The one store: what is open, what is being opened, and what went wrong. */
export interface Workspace {
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly sources: readonly Source[]
  readonly choices: Choices
  readonly dataset: Dataset | null
  /** What is known of the dataset without the engine; null where nothing is, or something else was opened. */
  readonly stored: StoredSet | null
  /** Counts the changes of the open data, so that answers to older data are not taken for new. */
  readonly edition: number
  readonly progress: Progress | null
  readonly problems: readonly Problem[]
  /** The reader's list of who should have reported, and what was said of proposed successions. */
  readonly rosterList: RosterList | null
  readonly decisions: Decisions
  /** What is being opened, or else open: what the reader takes for open. */
  readonly asked: () => readonly Source[]
  /** Opens files; `join` adds them to what is open, `replace` puts them in its place. */
  readonly open: (sources: readonly Source[], how: 'join' | 'replace') => Promise<void>
  /** Shows a dataset by what is stored of it; its file is fetched and read when `filled` is first called. */
  readonly showStored: (stored: StoredSet, source: () => Promise<Source>) => void
  /**
   * Resolves when the engine is being given the tables of what is shown; fetches and reads them where nobody has yet.
   * Rejects with a LoadError where they cannot be had, which is told as well; the next call tries anew.
   */
  readonly filled: () => Promise<void>
  readonly close: (source: Source) => Promise<void>
  /** Changes some settings of a file; the others stay. */
  readonly set: (source: Source, settings: FileSettings) => Promise<void>
  /** The same for several files, which are read once. */
  readonly setEach: (changes: ReadonlyMap<Source['file'], FileSettings>) => Promise<void>
  readonly choose: (choices: Partial<Choices>) => Promise<void>
  readonly cancel: () => void
  /** What is open as one file, which opens again as what it was. */
  readonly written: (as: ReportFile) => Promise<Blob>
  /** What open files with the same header would be, before they are reports. */
  readonly survey: (sources: readonly Source[], inquiry: Inquiry, signal: AbortSignal) => Promise<Survey>
  /** An open report document, to be looked at beside its record. */
  readonly document: (source: Source) => Promise<DocumentPage>
  readonly report: (problems: readonly Problem[]) => void
  readonly setRoster: (change: Partial<Pick<Workspace, 'rosterList' | 'decisions'>>) => void
  readonly dismiss: (problem: Problem) => void
}

export interface WorkspaceParts {
  readonly engine: Pick<Engine, 'load'>
  readonly loader: Loader
  /** Fetches the dataset that comes with the page. */
  readonly embedded: () => Promise<Source>
  /** The columns of reports that are likely asked for first. */
  readonly likelyAsked?: () => readonly string[]
}

/** A store over an engine and a loader. What is open changes only when its replacement is complete. */
export function createWorkspace({ engine, loader, embedded, likelyAsked = () => [] }: WorkspaceParts) {
  return create<Workspace>((set, get) => {
    let running: AbortController | null = null
    /** What is being read, which the next change builds on: several files can be changed at one press. */
    let asked: Pick<Workspace, 'sources' | 'choices'> | null = null
    const latest = () => asked ?? get()
    /** Fetches the file of what is shown by what is stored of it, until the engine has its tables. */
    let unread: (() => Promise<Source>) | null = null
    let filling: { readonly of: () => Promise<Source>; readonly done: Promise<void> } | null = null
    /** The tables of something else are on their way into the engine. */
    let isReplacing = false

    /** Gives the engine the tables of what is shown by what is stored of it. Should they be others, they are shown instead. */
    async function fill(fetch: () => Promise<Source>): Promise<void> {
      const { stored, choices } = get()
      try {
        const source = await fetch()
        const loaded = await read([source], choices, new AbortController().signal, () => undefined)
        if (!stored || get().stored !== stored || isReplacing) return loaded.supply?.close()
        if (loaded.dataset.reports === 0) {
          loaded.supply?.close()
          tell(loaded.dataset.files.flatMap(({ problems }) => problems.slice(0, 1)))
          return
        }
        unread = null
        const filled = engine.load(loaded.tables, undefined, loaded.supply)
        set({ sources: [source] })
        if (loaded.dataset.fingerprint !== stored.dataset.fingerprint) {
          set(another(loaded.dataset))
          tell([{ kind: 'storedOther', detail: `${stored.dataset.fingerprint} → ${loaded.dataset.fingerprint}` }])
        }
        await filled
      } catch (error) {
        failed(error)
      }
    }

    const tell = (problems: readonly Problem[]) => set({ problems: withNew(get().problems, problems) })
    const failed = (error: unknown) => tell([problemOf(error)])

    const another = (dataset: Dataset) => ({ dataset, stored: null, edition: get().edition + 1 })

    function read(
      sources: readonly Source[],
      choices: Choices,
      signal: AbortSignal,
      onProgress = (progress: Progress) => set({ progress }),
    ): Promise<Loaded> {
      const { tell: report, stop } = paced(onProgress)
      signal.addEventListener('abort', stop)
      const files = sources.map(({ file, settings }) => ({ file, settings }))
      const options = { signal, onProgress: report, ahead: likelyAsked() }
      return loader.load(files, { ...choices, origin: originOf(sources) }, options).finally(stop)
    }

    /** Files without a single report do not empty the page: what was open stays beside them until they are mapped. */
    async function readOrKeep(wanted: readonly Source[], choices: Choices, signal: AbortSignal) {
      const own = wanted.filter((source) => source.isStandIn !== true)
      const sources = own.length > 0 ? own : [await embedded()]
      const loaded = await read(sources, choices, signal)
      if (loaded.dataset.reports > 0) return { sources, loaded }
      loaded.supply?.close()
      const others = get().sources.filter((source) => !own.some((other) => other.file === source.file))
      const standIns = others.length > 0 ? others : [await (unread ?? embedded)()]
      const beside = [...standIns.map((source): Source => ({ ...source, isStandIn: true })), ...own]
      return { sources: beside, loaded: await read(beside, choices, signal) }
    }

    async function become(wanted: readonly Source[], choices: Choices): Promise<void> {
      running?.abort()
      const stop = new AbortController()
      running = stop
      asked = { sources: wanted, choices }
      set({ progress: null, phase: 'loading' })
      let isShown = false
      try {
        const { sources, loaded } = await readOrKeep(wanted, choices, stop.signal)
        if (stop.signal.aborted) return loaded.supply?.close()
        const unreadable = loaded.dataset.files.map(({ problems }) =>
          problems.filter(({ kind }) => kind === 'unreadable'),
        )
        const spoiled = unreadable.filter((_, i) => isChanged(sources[i], get().sources)).flat()
        if (spoiled.length > 0) {
          // An encoding that does not fit must not take an open file away: the choice before it stands.
          loaded.supply?.close()
          set({ phase: 'ready', problems: withNew(get().problems, spoiled) })
          return
        }
        // On a page that shows nothing yet, what the load itself found can be shown while the engine starts; questions
        // queue behind the tables. What is already on the page changes only when its replacement is complete; from then
        // on it must change, for the engine answers from it, also where a cancel comes too late.
        isShown = get().dataset === null
        isReplacing = true
        const replaced = engine.load(loaded.tables, isShown ? undefined : stop.signal, loaded.supply)
        if (!isShown) await replaced
        const readable = sources.filter((_, i) => !isUnreadable(loaded.dataset.files[i]?.problems ?? []))
        // The first problem of a file is the one to mend first; the Data view tells them all.
        const found = loaded.dataset.files.flatMap((file) => file.problems.slice(0, 1))
        const { problems } = get()
        unread = null
        set({
          phase: running === null || running === stop ? 'ready' : 'loading',
          sources: readable,
          choices,
          ...another({
            ...loaded.dataset,
            files: loaded.dataset.files.filter((file) => !isUnreadable(file.problems)),
          }),
          problems: [...withoutFiles(problems), ...found],
        })
        isReplacing = false
        await replaced
      } catch (error) {
        isReplacing = false
        if (stop.signal.aborted && !isShown) return
        // What is shown and cannot be asked about has failed.
        set({
          phase: get().dataset && !isShown ? 'ready' : 'failed',
          problems: withNew(get().problems, [problemOf(error)]),
        })
      } finally {
        if (running === stop) {
          running = null
          asked = null
          set({ progress: null })
        }
      }
    }

    return {
      phase: 'loading',
      sources: [],
      choices: FIRST_CHOICES,
      dataset: null,
      stored: null,
      edition: 0,
      progress: null,
      problems: [],
      rosterList: null,
      decisions: UNDECIDED,
      asked: () => latest().sources,
      open: (sources, how) => become(how === 'join' ? [...latest().sources, ...sources] : sources, latest().choices),
      showStored: (stored, source) => {
        running?.abort()
        running = null
        asked = null
        unread = source
        const problems = withoutFiles(get().problems)
        set({ phase: 'ready', sources: [], progress: null, problems, ...another(stored.dataset), stored })
      },
      filled: async () => {
        while (unread) {
          const source = unread
          if (filling?.of !== source) filling = { of: source, done: fill(source) }
          await filling.done
          filling = null
          // What was asked must not be answered from what the engine held before.
          if (unread === source) throw notThere(get().dataset)
        }
      },
      close: (source) =>
        become(
          latest().sources.filter((other) => other.file !== source.file),
          latest().choices,
        ),
      set: (source, settings) => get().setEach(new Map([[source.file, settings]])),
      setEach: (changes) =>
        become(
          latest().sources.map((source) => {
            const settings = changes.get(source.file)
            return settings ? { ...source, settings: { ...source.settings, ...settings } } : source
          }),
          latest().choices,
        ),
      choose: async (choices) => {
        // Where the file does not come, which has been told, what the page opens with is read anew.
        await get()
          .filled()
          .catch(() => undefined)
        await become(latest().sources, { ...latest().choices, ...choices })
      },
      cancel: () => {
        running?.abort()
        running = null
        asked = null
        set({ progress: null, phase: get().dataset ? 'ready' : 'failed' })
      },
      written: async (as) => {
        await get().filled()
        const { sources, choices, dataset } = get()
        const tables = [...new Set(partsOf(dataset?.files ?? []).flatMap(tablesLeftOut))]
        // A file without their columns would say that the form lacks them.
        if (tables.length > 0) throw new LoadError({ kind: 'tablesLeftOut', tables }, 'the file would lack tables')
        const files = sources.map(({ file, settings }) => ({ file, settings }))
        return loader.write(files, { ...choices, origin: originOf(sources) }, as)
      },
      survey: (sources, inquiry, signal) =>
        loader.survey(
          sources.map(({ file, settings }) => ({ file, settings })),
          inquiry,
          signal,
        ),
      document: (source) => loader.document(source, { ...get().choices, origin: source.from }),
      setRoster: (change) => set(change),
      report: tell,
      dismiss: (problem) => set({ problems: get().problems.filter((other) => other !== problem) }),
    }
  })
}

const notThere = (dataset: Dataset | null) =>
  new LoadError(
    { kind: 'unreadable', reason: 'notFound', file: dataset?.files[0]?.name ?? '' },
    'the file behind what is shown could not be read',
  )

/** Whether all is read as it was when answers were stored. */
export const isUnchosen = ({ duplicates, scopeUnstated }: Choices): boolean =>
  duplicates === FIRST_CHOICES.duplicates && scopeUnstated === FIRST_CHOICES.scopeUnstated

const FIRST_CHOICES: Choices = { duplicates: 'first', scopeUnstated: 'own' }

/** What several files together are: opened by the reader, as soon as one of them is. */
const originOf = (sources: readonly Source[]): Dataset['origin'] =>
  (['opened', 'hosted'] as const).find((from) => sources.some((source) => source.from === from)) ?? 'embedded'

/** Problems of files are found anew at every load; those of the address and the engine stay until dismissed. */
const withoutFiles = (problems: readonly Problem[]) => problems.filter(({ kind }) => !isOfOpenFile(kind))

/** What is told already is not told again: an engine that does not start fails the page and its first load alike. */
function withNew(told: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  const known = new Set(told.map((problem) => JSON.stringify(problem)))
  return [...told, ...problems.filter((problem) => !known.has(JSON.stringify(problem)))]
}

/** Whether a source is open already, under other settings. */
const isChanged = (source: Source | undefined, open: readonly Source[]) =>
  open.some((other) => other.file === source?.file && other.settings !== source.settings)

const isUnreadable = (problems: readonly Problem[]) => problems.some((problem) => problem.kind === 'unreadable')

/** What to tell of what was thrown while files were opened. */
export function problemOf(error: unknown): Problem {
  if (error instanceof LoadError) return error.problem
  return { kind: 'engineStart', detail: messageOf(error) }
}
