import axe from 'axe-core'
import { useState, type ComponentType } from 'react'
import { render } from 'vitest-browser-react'
import { startEngine } from '../../src/data/engine/engine.ts'
import { assets } from '../../src/data/engine/assets.ts'
import { loadDataset } from '../../src/data/load.ts'
import { DEFAULT_QUESTION, type Question } from '../../src/domain/question.ts'
import { LanguageContext } from '../../src/ui/text/useText.ts'
import { AnswererContext, type Answerer } from '../../src/views/answer.ts'
import { DropContext } from '../../src/views/dropping.ts'
import type { ViewProps } from '../../src/views/view.ts'
import '../../src/ui/theme.css'

/** A dataset in a running engine of this browser. */
export const openDataset = (name: string, text: string) => openFiles([{ name, text }])

/** Several files as one dataset in a running engine of this browser. */
export async function openFiles(files: readonly { readonly name: string; readonly text: string }[]) {
  const sources = files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text), settings: {} }))
  const settings = { origin: 'opened', duplicates: 'first', scopeUnstated: 'own' } as const
  const { dataset, tables } = await loadDataset(sources, settings)
  const engine = startEngine(assets)
  await engine.load(tables)
  const rows: Answerer['rows'] = (query, signal) => engine.rows(query, signal)
  const answerer: Answerer = { edition: 1, rows, awaiting: () => () => undefined }
  return { dataset, answerer, close: () => engine.close() }
}

type Opened = Awaited<ReturnType<typeof openDataset>>

/** The key of the one agency whose name ends so. */
export function keyOf({ dataset }: Opened, nameEnd: string): string {
  const [found, ...others] = dataset.agencies.filter(({ name }) => name.endsWith(nameEnd))
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} agencies end in ${nameEnd}`)
  return found.key
}

/** A view over a dataset, asked a question; `asked` holds every question it asked itself. */
export async function showView(opened: Opened, View: ComponentType<ViewProps>, start: Partial<Question>) {
  const asked: Question[] = []
  function Page() {
    const [question, setQuestion] = useState<Question>({ ...DEFAULT_QUESTION, ...start })
    const ask = (next: Question) => {
      asked.push(next)
      setQuestion(next)
    }
    return (
      <LanguageContext value={question.lang}>
        <AnswererContext value={opened.answerer}>
          <main>
            <h1>Gongkai Lens</h1>
            <DropContext value={setQuestion}>
              <View question={question} dataset={opened.dataset} ask={ask} />
            </DropContext>
          </main>
        </AnswererContext>
      </LanguageContext>
    )
  }
  return { screen: await render(<Page />), asked }
}

/** What a reader with assistive technology would stumble over: the rule, and the first place. */
export async function violations() {
  return (await axe.run(document.body)).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}
