import { useEffect, useMemo, useState } from 'react'
import type { Division } from '../../../domain/divisions/list.ts'
import { pathOf } from '../../../domain/divisions/list.ts'
import type { RosterChoice } from '../../../domain/question.ts'
import { Combobox } from '../../../ui/Combobox.tsx'
import { useRoster } from '../../../ui/roster.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { useWords } from '../../../ui/text/useText.ts'
import type { ViewProps } from '../../view.ts'
import { OwnList } from './OwnList.tsx'
import styles from './RosterPart.module.css'
import { WORDS } from './words.ts'

const SOURCES = ['none', 'inferred', 'list', 'division'] as const
type Source = (typeof SOURCES)[number]

/** Where the roster is from; a list is opened and a county chosen here. */
export function RosterChooser({ question, ask }: Pick<ViewProps, 'question' | 'ask'>) {
  const words = useWords(WORDS)
  const { list } = useRoster()
  // A list to be opened and a county to be named are no roster yet, and not in the address.
  const [meant, setMeant] = useState<Source | null>(null)
  const source = meant ?? sourceOf(question.roster)
  const choose = (next: Source) => {
    const isComplete = next === 'none' || next === 'inferred' || (next === 'list' && list !== null)
    setMeant(isComplete ? null : next)
    if (isComplete) ask({ ...question, roster: next === 'none' ? null : next })
  }
  return (
    <section className={styles.chooser}>
      <Segments
        name={words.choice}
        choices={SOURCES.map((value) => ({ value, label: words.choices[value] }))}
        value={source}
        onChange={choose}
      />
      {source === 'none' && <p className={styles.note}>{words.none}</p>}
      {source === 'list' && <OwnList />}
      {source === 'division' && (
        <CountyChoice
          code={sourceOf(question.roster) === 'division' ? question.roster : null}
          onChoose={(code) => {
            setMeant(null)
            ask({ ...question, roster: code })
          }}
        />
      )}
    </section>
  )
}

function sourceOf(choice: RosterChoice): Source {
  if (choice === null) return 'none'
  if (choice === 'inferred') return 'inferred'
  return choice === 'list' ? 'list' : 'division'
}

/** A county by its name or code; the list of them comes when it is asked for. */
function CountyChoice({ code, onChoose }: { code: string | null; onChoose: (code: string) => void }) {
  const words = useWords(WORDS)
  const { counties } = useRoster()
  const [found, setFound] = useState<readonly Division[] | null>([])
  useEffect(() => {
    let isGone = false
    const fetch = async () => {
      const all = await counties()
      if (!isGone) setFound(all)
    }
    void fetch()
    return () => {
      isGone = true
    }
  }, [counties])
  const options = useMemo(
    () => (found ?? []).map((one) => ({ value: one.code, label: pathOf(one), note: one.code })),
    [found],
  )
  if (!found) return <p role="alert">{words.counties}</p>
  return (
    <Combobox
      label={words.county}
      hint={words.countyHint}
      options={options}
      keep={options.find(({ value }) => value === code)?.label}
      onChoose={onChoose}
    />
  )
}
