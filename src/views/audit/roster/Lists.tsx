import { useMemo } from 'react'
import type { Asked } from '../../../domain/asked.ts'
import type { Agency, AgencyKey } from '../../../domain/report.ts'
import { formatNumber } from '../../../ui/text/format.ts'
import { useLang, useWords } from '../../../ui/text/useText.ts'
import type { ViewProps } from '../../view.ts'
import { entryColumns, memberColumns, missingColumns, whoColumns } from './listColumns.tsx'
import type { RosterModel } from './model.ts'
import { Section } from './Section.tsx'
import { WORDS } from './words.ts'

interface ListsProps extends ViewProps {
  model: RosterModel
  /** What it was asked by. */
  queries: readonly Asked[]
  /** Who may have become another, which nobody has confirmed or dismissed. */
  perhaps: ReadonlySet<AgencyKey>
}

/** Which agency-years are missing; who is on the roster, first and last seen; who is on none; which lines are unclear. */
export function Lists({ model, perhaps, queries, question, ask }: ListsProps) {
  const words = useWords(WORDS)
  const lang = useLang()
  const { missing, members, unseen, strangers, unclear } = model
  const n = formatNumber
  const columns = useMemo(
    () => ({
      missing: missingColumns(words, { question, ask }, missing, perhaps),
      members: memberColumns(words, { question, ask }, lang),
      strangers: whoColumns<Agency>(words, { question, ask }, (agency) => agency),
      unclear: entryColumns(words),
    }),
    [words, question, ask, lang, missing, perhaps],
  )
  return (
    <>
      <Section
        name="missing"
        title={words.missingList(n(missing.length))}
        columns={columns.missing}
        queries={queries}
        rows={missing}
        rowKey={({ agency, year }) => `${agency.key} ${year}`}
        empty={words.noneMissing}
      />
      <Section
        name="members"
        title={words.members(n(members.length), n(unseen))}
        columns={columns.members}
        queries={queries}
        rows={members}
        rowKey={({ agency }) => agency.key}
      />
      {strangers.length > 0 && (
        <Section
          name="strangers"
          title={words.strangers(n(strangers.length))}
          columns={columns.strangers}
          queries={queries}
          rows={strangers}
          rowKey={({ key }) => key}
        />
      )}
      {unclear.length > 0 && (
        <Section
          name="unclear"
          title={words.unclear(n(unclear.length))}
          note={words.unclearNote}
          columns={columns.unclear}
          queries={queries}
          rows={unclear}
          rowKey={(entry) => JSON.stringify(entry)}
        />
      )}
    </>
  )
}
