import { useMemo } from 'react'
import { restatedCells, restatedCounts, type FilePair } from '../../../data/queries/restated.ts'
import { exportTable } from '../../../domain/csv.ts'
import { distinctNames } from '../../../ui/places.ts'
import { MOST_RESTATED } from '../../../domain/restated.ts'
import { Figure } from '../../../ui/Figure.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { QuestionLink } from '../../../ui/QuestionLink.tsx'
import { useStanding } from '../../../ui/standing.ts'
import { LazyTable } from '../../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../../answer.ts'
import { commonCaveats, sourceOf } from '../../caveats.ts'
import { useAnswered } from '../../useAnswered.ts'
import type { ViewProps } from '../../view.ts'
import { NothingOpen } from '../NothingOpen.tsx'
import { changeColumns, fileColumns } from './columns.tsx'
import { changeRows } from './model.ts'
import { PairChoice } from './PairChoice.tsx'
import { chosenPair, firstPair, isPairMark, namesOf, pairMark, type PairPlace } from './pairs.ts'
import styles from './Restated.module.css'
import { sentencesOf, titleOf } from './sentences.ts'
import { TakeAway } from './TakeAway.tsx'
import { WORDS } from './words.ts'

/** Two releases of a dataset, or the same report twice: every cell in which they differ. */
export function RestatedPart(props: ViewProps) {
  const { question, dataset, ask } = props
  const words = useWords(WORDS)
  const { standing, change } = useStanding()
  const pair = chosenPair(standing.chosen, dataset) ?? firstPair(dataset)
  if (!pair) {
    return <NothingOpen words={{ ...words, none: words.nothingTwice }} question={question} ask={ask} />
  }
  const choose = (next: PairPlace) =>
    change({ chosen: [...standing.chosen.filter((one) => !isPairMark(one)), pairMark(next)] })
  return (
    <section className={styles.part}>
      <PairChoice dataset={dataset} pair={pair} onChange={choose} />
      <Changes {...props} files={namesOf(pair, dataset)} />
    </section>
  )
}

function Changes({ question, dataset, ask, files: asked }: ViewProps & { files: FilePair }) {
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const answers = {
    counts: useAnswer(restatedCounts(question.filter, asked)),
    cells: useAnswer(restatedCells(question.filter, asked)),
  }
  const waiting = answers.counts.state === 'waiting' || answers.cells.state === 'waiting'
  const key = JSON.stringify(asked)
  const answered = useAnswered(key, waiting)
  const names = useMemo(() => distinctNames(dataset.agencies), [dataset.agencies])
  const rows = useMemo(() => answers.cells.rows && changeRows(answers.cells.rows, names), [answers.cells.rows, names])
  const wording = useMemo(() => ({ words, texts, lang }), [words, texts, lang])
  const columns = useMemo(() => changeColumns(wording, question, ask), [wording, question, ask])
  const failed = [answers.counts, answers.cells].find((answer) => answer.state === 'failed')
  if (failed?.state === 'failed') return <Notice problem={failed.problem} />
  const counts = answers.counts.rows?.[0]
  // Figures of other files are never shown under the names of these.
  if (!counts || !rows || answered !== key) return <Waiting />
  const cells = rows.length + counts.unlisted
  const title = titleOf(counts, cells, asked, words)
  const caveats = [...commonCaveats({}, texts), words.blame, words.compared]
  const unlisted =
    counts.unlisted > 0 ? [words.unlisted(formatNumber(counts.unlisted), formatNumber(MOST_RESTATED))] : []
  const sentences = [...sentencesOf(counts, cells, asked, words), ...unlisted]
  return (
    <Figure
      name="restated"
      title={title}
      subtitle={words.subtitle(asked.first, asked.second)}
      summary={sentences.join(lang === 'zh' ? '' : ' ')}
      n={words.n(formatNumber(counts.both))}
      source={sourceOf(dataset, texts)}
      caveats={caveats}
      waiting={waiting}
      numbers={
        rows.length > 0 ? () => ({ name: words.name, table: exportTable(rows, fileColumns(wording)) }) : undefined
      }
      actions={
        rows.length > 0 && (
          <TakeAway
            rows={rows}
            queries={queriesOf(answers.counts, answers.cells)}
            said={{ title, notes: [...sentences, ...caveats, sourceOf(dataset, texts)] }}
            wording={wording}
          />
        )
      }
    >
      {rows.length > 0 && (
        <LazyTable
          name="restated"
          caption={title}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
      {counts.both > 0 && (
        <p className={styles.note}>
          {words.counted}{' '}
          <QuestionLink question={{ ...question, view: 'data' }} ask={ask}>
            {words.toData}
          </QuestionLink>
        </p>
      )}
      {counts.both === 0 && <p className={styles.note}>{words.how}</p>}
    </Figure>
  )
}
