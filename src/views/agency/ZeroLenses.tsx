import { classify, LENSES, type Activity } from '../../domain/activity.ts'
import { cellLabel } from '../../domain/forms/cells.ts'
import { measureOf } from '../../domain/measured.ts'
import type { Report } from '../../domain/report.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang } from '../../ui/text/useText.ts'
import { zeroName } from '../../ui/zero.ts'
import { ZeroTile } from '../../ui/ZeroTile.tsx'
import styles from './ZeroLenses.module.css'
import { useAgencyText, type AgencyTexts } from '../../ui/official/texts.ts'

/** Whether the year shows activity, seen through each of the three lenses, with the reason of a contradiction. */
export function ZeroLenses({ report }: { report: Report }) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  return (
    <section>
      <h3 className={styles.title}>{words.zeros}</h3>
      <ul className={styles.lenses}>
        {LENSES.map((lens) => {
          const activity = classify(lens, report)
          const name = zeroName(activity.zeroClass, lens, texts)
          const volume = lens === 'applications' ? measureOf(report, 'received').value : null
          return (
            <li key={lens} className={styles.lens}>
              <ZeroTile zeroClass={activity.zeroClass} volume={volume ?? 1} name={`${words.lenses[lens]}: ${name}`} />
              <div>
                <p>
                  {words.lenses[lens]} <strong>{name}</strong>
                </p>
                <p className={styles.reason}>
                  {reasonText(activity, report, texts, lang) ?? texts.states.zeroNote[activity.zeroClass]}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const NAMED = 3

/** What a contradictory report says elsewhere; null for every other. */
function reasonText({ reason }: Activity, { form }: Report, texts: AgencyTexts, lang: Lang): string | null {
  if (!reason) return null
  const words = texts.agency
  const separator = texts.problems.separator
  const named = reason.cells
    .slice(0, NAMED)
    .map(({ cell, value }) => words.reasonCell(cellLabel(cell, form)[lang], formatNumber(value)))
  const more = reason.cells.length > NAMED ? [words.reasonMore(formatNumber(reason.cells.length))] : []
  const told = reason.told === null ? [] : [words.reasonTold(formatNumber(reason.told))]
  return words.reasonCells([...named, ...more, ...told].join(separator))
}
