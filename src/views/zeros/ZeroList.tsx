import { useCallback } from 'react'
import { Figure } from '../../ui/Figure.tsx'
import { formatNumber } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { listTable } from './exports.ts'
import { sourceOf } from '../caveats.ts'
import type { PartProps } from './parts.ts'
import { caveatTexts, classNames, readReports } from './words.ts'
import { ZeroTable } from './ZeroTable.tsx'
import styles from './ZerosView.module.css'
import { useZerosText } from './texts.ts'

/** The agency-years of the chosen classes; the contradictory ones, each with its reason, where none is chosen. */
export function ZeroList({ shown, lens, queries, question, dataset, ask, waiting }: PartProps) {
  const texts = useZerosText()
  const lang = useLang()
  const { zeros: words, figure } = texts
  const { listed } = shown
  const { classes } = question.zeros
  const n = formatNumber(listed.length)
  const names = classNames(classes, lens, texts, lang)
  const byDefault = listed.length === 0 ? words.noList : words.list(n)
  const byChoice = listed.length === 0 ? words.noListOf(names) : words.listOf(n, names)
  const title = classes.length === 0 ? byDefault : byChoice
  const rows = useCallback(() => listed, [listed])
  if (listed.length === 0) return <h2 className={styles.none}>{title}</h2>
  return (
    <Figure
      name="list"
      title={title}
      subtitle={words.listSubtitle}
      summary={classes.length === 0 ? words.listSummary : words.listOfSummary}
      n={figure.n(n)}
      source={sourceOf(dataset, texts)}
      caveats={caveatTexts(readReports(listed), lens, texts, lang)}
      waiting={waiting}
      file={() => ({ name: words.csvList(words.lenses[lens]), table: listTable(listed, lens, texts, lang), queries })}
    >
      <ZeroTable name="list" listed={rows} caption={title} lens={lens} question={question} ask={ask} />
    </Figure>
  )
}
