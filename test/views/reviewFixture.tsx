import { useEffect, useMemo, useState } from 'react'
import { render } from 'vitest-browser-react'
import { loadDataset } from '../../src/data/load.ts'
import { readPage } from '../../src/data/readPage.ts'
import type { Dataset } from '../../src/domain/dataset.ts'
import { DEFAULT_QUESTION } from '../../src/domain/question.ts'
import type { Review } from '../../src/domain/review.ts'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import type { Lang } from '../../src/ui/text/texts.ts'
import { ReviewView } from '../../src/views/review/ReviewView.tsx'
import type { ReviewActions } from '../../src/views/view.ts'
import type { OpenFile } from './dataViewFixture.tsx'

interface Opened {
  files: readonly OpenFile[]
  lang?: Lang
  keeping?: ReviewActions['keeping']
}

/** The view over real documents, read by the real loader again when what was said is put in force, as the page does. */
export async function renderReview({ files, lang = 'zh', keeping = 'on' }: Opened) {
  const settled: ReadonlyMap<number, Review>[] = []
  const kept: ReadonlyMap<number, Review>[] = []
  let dataset: Dataset | null = null
  function Page() {
    const [open, setOpen] = useState(files)
    const [now, setNow] = useState<Dataset | null>(null)
    useEffect(() => {
      let isLatest = true
      void loadDataset(open, { duplicates: 'first', scopeUnstated: 'own', origin: 'opened' }).then((loaded) => {
        dataset = loaded.dataset
        return isLatest && setNow(loaded.dataset)
      })
      return () => {
        isLatest = false
      }
    }, [open])
    const reviews = useMemo<ReviewActions>(
      () => ({
        keeping,
        page: (place) => {
          const file = open[place]
          if (!file) throw new Error(`no file ${place}`)
          return readPage({ ...file, read: async () => file.bytes })
        },
        settle(said) {
          settled.push(said)
          setOpen((all) => all.map((file, i) => ({ ...file, settings: said.get(i) ?? file.settings })))
        },
        keep: (said) => kept.push(said),
        setKeeping: () => {},
        openFiles: () => {},
      }),
      [open],
    )
    if (!now) return null
    return (
      <main>
        <h1>核对</h1>
        <ReviewView question={{ ...DEFAULT_QUESTION, view: 'review' }} ask={() => {}} dataset={now} reviews={reviews} />
      </main>
    )
  }
  const screen = await render(
    <LanguageContext value={lang}>
      <Page />
    </LanguageContext>,
  )
  return { screen, settled, kept, dataset: () => dataset }
}
