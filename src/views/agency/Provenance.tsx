import type { Asked, TakenTable } from '../../domain/asked.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { formOf } from '../../domain/forms/forms.ts'
import type { Report } from '../../domain/report.ts'
import { TakeButton } from '../../ui/TakeButton.tsx'
import { sourceOf } from '../caveats.ts'
import { formatNumber } from '../../ui/text/format.ts'
import { SourceLink } from '../../ui/SourceLink.tsx'
import type { Lang } from '../../ui/text/texts.ts'
import { useLang } from '../../ui/text/useText.ts'
import { cellExport } from './cellExport.ts'
import facts from './Facts.module.css'
import { Fact } from './Identity.tsx'
import styles from './Provenance.module.css'
import { useAgencyText, type AgencyTexts } from '../../ui/official/texts.ts'

interface ProvenanceProps {
  reports: readonly Report[]
  /** What they were asked by. */
  queries: readonly Asked[]
  dataset: Dataset
}

/** Where each shown report comes from, on which form and for whom it reports, and its cells to take away. */
export function Provenance({ reports, queries, dataset }: ProvenanceProps) {
  const texts = useAgencyText()
  const lang = useLang()
  const words = texts.agency
  const fileOf = (report: Report): TakenTable => ({
    name: words.csvName(report.name, String(report.year)),
    table: cellExport(report, texts, lang),
    queries,
  })
  return (
    <div className={styles.provenance}>
      {reports.map((report) => (
        <section key={report.year} className={styles.report} aria-label={words.reportOf(String(report.year))}>
          <h3 className={styles.year}>{words.reportOf(String(report.year))}</h3>
          <dl className={facts.facts}>
            <Fact term={words.form}>{formName(report, texts, lang)}</Fact>
            <Fact term={words.scope}>{report.scopeStated ? words.scopes[report.scope] : words.scopeUnstated}</Fact>
            <Fact term={words.source}>
              {report.source.trim() === '' ? (
                words.noSource
              ) : (
                <SourceLink source={report.source} words={words.sourceLink} />
              )}
            </Fact>
            <Fact term={words.published}>{report.published === '' ? words.notStated : report.published}</Fact>
            <Fact term={words.from}>{words.fromLine(report.file, formatNumber(report.line))}</Fact>
          </dl>
          <TakeButton
            title={words.cellsOf(String(report.year))}
            label={words.csvOf(String(report.year))}
            file={() => fileOf(report)}
            said={[
              report.name,
              words.reportOf(String(report.year)),
              sourceOf(dataset, texts),
              texts.figure.selfReported,
            ]}
          />
        </section>
      ))}
      <p className={styles.note}>{texts.figure.selfReported}</p>
    </div>
  )
}

function formName({ form }: Report, { agency: words }: AgencyTexts, lang: Lang): string {
  if (form === 'mixed') return words.mixed
  return formOf(form)?.[lang] ?? words.unknownForm
}
