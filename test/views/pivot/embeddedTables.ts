import { pivot } from '../../../src/data/queries/pivot.ts'
import type { PivotLayout } from '../../../src/domain/pivot.ts'
import { EMPTY_FILTER, type Filter } from '../../../src/domain/question.ts'
import { TEXTS } from '../../../src/ui/text/texts.ts'
import { askingOf } from '../../../src/views/pivot/asked.ts'
import { groupsOf } from '../../../src/views/pivot/groups.ts'
import { agencyNames, orderingOf, type Wording } from '../../../src/views/pivot/names.ts'
import { tableOf, type Table } from '../../../src/views/pivot/table.ts'
import { WORDS } from '../../../src/views/pivot/words.ts'
import { openEmbedded } from '../../data/embedded.ts'

/** Pivots of the embedded reports, as the page computes them. */
export async function openTables() {
  const { dataset, engine } = await openEmbedded()
  const wording: Wording = { words: WORDS.zh, texts: TEXTS.zh, lang: 'zh', agencies: agencyNames(dataset.agencies) }
  const tableFor = (layout: PivotLayout, filter: Filter = EMPTY_FILTER): Table => {
    const asking = askingOf(layout)
    if (!asking) throw new Error('too much is asked')
    const keys = dataset.agencies.map(({ key }) => key)
    const [answer] = engine.rows(pivot(filter, asking.asked, keys))
    const groups = answer && groupsOf(answer)
    if (!answer || !groups) throw new Error('no groups')
    return tableOf({ answer, groups, asking }, orderingOf(dataset), false)
  }
  return { dataset, engine, wording, tableFor }
}
