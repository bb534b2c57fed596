import { DIVISIONS_YEAR } from '../../domain/divisions/list.ts'
import type { Dataset, FileFormat, FileReading } from '../../domain/dataset.ts'
import { Select } from '../../ui/Select.tsx'
import { formatBytes, formatYears, NOTHING } from '../../ui/text/format.ts'
import { useLang } from '../../ui/text/useText.ts'
import { presentMapping } from './columnGroups.ts'
import { encodingChoices } from './encodings.ts'
import styles from './FileFacts.module.css'
import { useDataText, type DataTexts } from './texts.ts'

interface FileFactsProps {
  file: FileReading
  dataset: Dataset
  onEncoding: (encoding: string) => void
}

/** What a file is: size, format, separator, shape, years, and the encoding, which can be changed. */
export function FileFacts({ file, dataset, onEncoding }: FileFactsProps) {
  const texts = useDataText()
  const lang = useLang()
  const { data } = texts
  const { encoding, delimiter, mapping, format } = file
  const yearsOfAll = dataset.files.length === 1 ? formatYears(dataset.years, lang) : ''
  const report = reportIn(file)
  const code = saidIn(file, 'code')
  return (
    <div className={styles.facts}>
      <dl className={styles.list}>
        <Fact name={data.size} value={formatBytes(file.bytes)} />
        {format && <Fact name={data.format} value={data.formats[format]} />}
        {delimiter !== null && <Fact name={data.delimiter} value={delimiterName(delimiter, texts)} />}
        {report ? (
          <>
            <Fact name={data.report} value={report} />
            {code !== '' && <Fact name={data.identity.code} value={data.codeOf(code, String(DIVISIONS_YEAR))} />}
          </>
        ) : (
          <>
            {mapping && <Fact name={data.shape} value={data.shapes[mapping.shape]} />}
            <Fact name={data.years} value={yearsOfAll || yearsOf(file, texts)} />
          </>
        )}
      </dl>
      {encoding && (
        <Select
          label={encoding.guessed ? data.encodingGuessed : data.encoding}
          choices={encodingChoices(encoding.name, data.encodings)}
          value={encoding.name}
          onChange={onEncoding}
        />
      )}
    </div>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

const TABLES: ReadonlySet<FileFormat | null> = new Set<FileFormat | null>(['csv', 'parquet', 'xlsx', null])

/** Whose report a document is, and of which year; null for a table of reports. */
export function reportIn(file: FileReading): string | null {
  if (TABLES.has(file.format)) return null
  const said = ['agency', 'year'].map((name) => saidIn(file, name))
  return said.filter((text) => text !== '').join(' · ') || NOTHING
}

/** What a report document says, by the standard name of the column. */
const saidIn = ({ header, preview }: FileReading, name: string) => preview[0]?.[header.indexOf(name)] ?? ''

/** Where the years of a file come from: what the reports hold is known of all files together. */
function yearsOf(file: FileReading, { data }: DataTexts): string {
  const { columns, year } = presentMapping(file)
  const column = columns.findIndex((use) => use.use === 'identity' && use.field === 'year')
  if (column >= 0) return data.yearsFromColumn(file.header[column] ?? '')
  return year === null ? data.yearUnknown : data.yearOfAll(year)
}

function delimiterName(delimiter: string, { data }: DataTexts): string {
  const names = data.delimiters
  const known = new Map([
    [',', names.comma],
    [';', names.semicolon],
    ['\t', names.tab],
    ['|', names.pipe],
    [' ', names.space],
  ])
  return known.get(delimiter) ?? delimiter
}
