import { useMemo } from 'react'
import { wordedSections } from '../../../data/queries/wording.ts'
import { LEAST_SHARES } from '../../../domain/question.ts'
import { exportTable } from '../../../domain/csv.ts'
import { Drawer } from '../../../ui/Drawer.tsx'
import { Figure } from '../../../ui/Figure.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { distinctNames } from '../../../ui/places.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { useBehind } from '../../../ui/standing.ts'
import { LazyTable } from '../../../ui/table/LazyTable.tsx'
import { formatNumber } from '../../../ui/text/format.ts'
import { useLang, useText, useWords } from '../../../ui/text/useText.ts'
import { Waiting } from '../../../ui/Waiting.tsx'
import { queriesOf, useAnswer } from '../../answer.ts'
import { commonCaveats, sourceOf } from '../../caveats.ts'
import type { ViewProps } from '../../view.ts'
import { NothingOpen } from '../NothingOpen.tsx'
import { BothSections } from './BothSections.tsx'
import { fileColumns, pairColumns } from './columns.tsx'
import { pairRows } from './model.ts'
import { methodOf, sentencesOf } from './sentences.ts'
import { useFound } from './useFound.ts'
import styles from './Wording.module.css'
import { WORDS } from './words.ts'

/** Sections of open documents whose wording repeats that of the year before, or of a neighbour. */
export function WordingPart(props: ViewProps) {
  const { question, dataset, ask } = props
  const texts = useText()
  const words = useWords(WORDS)
  const lang = useLang()
  const behind = useBehind()
  const answer = useAnswer(wordedSections(question.filter))
  const sections = answer.state === 'ready' ? answer.rows : null
  const found = useFound(sections)
  const names = useMemo(() => distinctNames(dataset.agencies), [dataset.agencies])
  const least = question.audit.alike
  const rows = useMemo(() => found && pairRows(found.pairs, least, names), [found, least, names])
  const { open } = behind
  const columns = useMemo(() => pairColumns(words, open), [words, open])
  if (answer.state === 'failed') return <Notice problem={answer.problem} />
  if (sections?.length === 0)
    return <NothingOpen words={{ ...words, none: words.noDocuments }} question={props.question} ask={props.ask} />
  if (!found || !rows) return <Waiting />
  const title = rows.length > 0 ? words.title(formatNumber(rows.length), least) : words.titleNone(least)
  const shown = rows.find(({ id }) => id === behind.shown)
  return (
    <section className={styles.part}>
      <div className={styles.least}>
        <span aria-hidden>{words.least}</span>
        <Segments
          name={words.least}
          choices={LEAST_SHARES.map((share) => ({ value: String(share), label: words.leastOf(share) }))}
          value={String(least)}
          onChange={(next) => {
            const alike = LEAST_SHARES.find((share) => String(share) === next) ?? least
            ask({ ...question, audit: { ...question.audit, alike } })
          }}
        />
      </div>
      <Figure
        name="wording"
        title={title}
        subtitle={words.subtitle}
        summary={sentencesOf(found, dataset.reports, words).join(lang === 'zh' ? '' : ' ')}
        n={words.n(formatNumber(found.judged))}
        source={sourceOf(dataset, texts)}
        caveats={[words.proves, ...commonCaveats({}, texts), ...methodOf(words)]}
        file={
          rows.length > 0
            ? () => ({ name: words.name, table: exportTable(rows, fileColumns(words)), queries: queriesOf(answer) })
            : undefined
        }
      >
        {rows.length > 0 && (
          <LazyTable
            name="wording"
            caption={title}
            captionHidden
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
      </Figure>
      <Drawer
        isWide
        open={shown !== undefined}
        title={shown ? words.drawer(words.section[shown.section]) : ''}
        onClose={behind.close}
      >
        {shown && <BothSections row={shown} question={question} ask={ask} />}
      </Drawer>
    </section>
  )
}
