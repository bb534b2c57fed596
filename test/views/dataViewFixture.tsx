import { useCallback, useEffect, useMemo, useState } from 'react'
import { render } from 'vitest-browser-react'
import { surveyFiles } from '../../src/data/surveyFiles.ts'
import { loadDataset, type LoadSettings } from '../../src/data/load.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import type { FileSettings } from '../../src/domain/mapping.ts'
import { DEFAULT_QUESTION } from '../../src/domain/question.ts'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import type { Lang } from '../../src/ui/text/texts.ts'
import { DataView } from '../../src/views/data/DataView.tsx'
import type { FileActions } from '../../src/views/view.ts'

export interface OpenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly settings: FileSettings
}

export const textFile = (name: string, text: string): OpenFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  settings: {},
})

interface Opened {
  files: readonly OpenFile[]
  origin?: Dataset['origin']
  lang?: Lang
  /** Names of files that could not be read. */
  refused?: readonly string[]
  /** What is waited for before an answer on how a table reads. */
  beforeSurvey?: () => Promise<void>
}

/** The view over real files, read by the real loader again at every change, as the page does. */
export async function renderDataView({ files, origin = 'opened', lang = 'zh', refused = [], beforeSurvey }: Opened) {
  const pressed: string[] = []
  const screen = await render(
    <LanguageContext value={lang}>
      <Page
        files={files}
        refused={refused}
        origin={origin}
        beforeSurvey={beforeSurvey}
        onPress={(name) => pressed.push(name)}
      />
    </LanguageContext>,
  )
  return { ...screen, pressed }
}

type Choices = FileActions['choices']

interface PageProps {
  files: readonly OpenFile[]
  refused: readonly string[]
  origin: LoadSettings['origin']
  beforeSurvey: Opened['beforeSurvey']
  onPress: (name: string) => void
}

function Page({ files: given, refused, origin, beforeSurvey, onPress }: PageProps) {
  const [open, setOpen] = useState(given)
  const [choices, setChoices] = useState<Choices>({ duplicates: 'first', scopeUnstated: 'own' })
  const [dataset, setDataset] = useState<Dataset | null>(null)
  useEffect(() => {
    let isLatest = true
    void loadDataset(open, { ...choices, origin }).then((loaded) => isLatest && setDataset(loaded.dataset))
    return () => {
      isLatest = false
    }
  }, [open, choices, origin])
  const set = useCallback((file: number, settings: FileSettings) => {
    setOpen((all) => all.map((one, i) => (i === file ? { ...one, settings: { ...one.settings, ...settings } } : one)))
  }, [])
  const files = useMemo<FileActions>(
    () => ({
      choices,
      refused: refused.map((file) => ({ kind: 'unreadable', reason: 'notAReport', file })),
      canAddEmbedded: origin !== 'embedded',
      set,
      survey: async (places, inquiry) => {
        await beforeSurvey?.()
        const asked = places.flatMap((place) => open[place] ?? [])
        return surveyFiles(
          asked.map((file) => ({ ...file, read: async () => file.bytes })),
          inquiry,
        )
      },
      close: (file) => setOpen((all) => all.filter((_, i) => i !== file)),
      choose: (chosen) => setChoices((before) => ({ ...before, ...chosen })),
      addEmbedded: () => onPress('addEmbedded'),
      openFiles: () => onPress('openFiles'),
      save: (as) => onPress(`save ${as}`),
    }),
    [open, choices, origin, refused, beforeSurvey, set, onPress],
  )
  if (!dataset) return null
  return <DataView question={{ ...DEFAULT_QUESTION, view: 'data' }} ask={() => {}} dataset={dataset} files={files} />
}
