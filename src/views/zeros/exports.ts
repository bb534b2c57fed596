import type { Lens } from '../../domain/activity.ts'
import { exportTable, type ExportColumn, type ExportTable } from '../../domain/csv.ts'
import { kindName, levelName } from '../../ui/places.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { reasonText } from './reason.ts'
import { lengthOf, yearName } from './words.ts'
import type { ListedYear } from './shown.ts'
import type { ZerosTexts } from './texts.ts'

type Column = ExportColumn<ListedYear>

/** One row an agency-year: who, class, reason, volume, source. */
export function listTable(listed: readonly ListedYear[], lens: Lens, texts: ZerosTexts, lang: Lang): ExportTable {
  return exportTable(listed, [...whoColumns(texts), ...classColumns(lens, texts, lang), ...sourceColumns(texts)])
}

/** The same with the runs of the agency, under both readings. */
export function gridTable(listed: readonly ListedYear[], lens: Lens, texts: ZerosTexts, lang: Lang): ExportTable {
  const { csv } = texts.zeros
  const runs: Column[] = [
    [csv.longest, ({ agency }) => lengthOf(agency.strict.longest)],
    [csv.longestLoose, ({ agency }) => lengthOf(agency.loose.longest)],
    [csv.current, ({ agency }) => lengthOf(agency.strict.current)],
    [csv.currentLoose, ({ agency }) => lengthOf(agency.loose.current)],
    [csv.firstZero, ({ agency }) => agency.strict.firstZeroAfterActivity],
    [csv.firstZeroLoose, ({ agency }) => agency.loose.firstZeroAfterActivity],
  ]
  return exportTable(listed, [
    ...whoColumns(texts),
    ...classColumns(lens, texts, lang),
    ...runs,
    ...sourceColumns(texts),
  ])
}

function whoColumns(texts: ZerosTexts): Column[] {
  const { csv } = texts.zeros
  return [
    [csv.key, ({ agency }) => agency.agency.key],
    [csv.agency, ({ agency }) => agency.agency.name],
    [csv.code, ({ agency }) => agency.agency.code],
    [csv.province, ({ agency }) => agency.agency.province],
    [csv.city, ({ agency }) => agency.agency.city],
    [csv.county, ({ agency }) => agency.agency.county],
    [csv.level, ({ agency }) => levelName(agency.agency.level, texts)],
    [csv.kind, ({ agency }) => kindName(agency.agency.kind, texts)],
    [csv.year, ({ year }) => year],
  ]
}

function classColumns(lens: Lens, texts: ZerosTexts, lang: Lang): Column[] {
  const { csv } = texts.zeros
  return [
    [csv.lens, () => lens],
    [csv.classCode, ({ zeroClass }) => zeroClass],
    [csv.className, (listed) => yearName(listed, lens, texts)],
    [csv.reason, ({ report }) => (report?.reason ? reasonText(report.reason, lens, texts, lang, 'full') : null)],
    [csv.volume, ({ report }) => report?.volume ?? null],
  ]
}

function sourceColumns(texts: ZerosTexts): Column[] {
  const { csv } = texts.zeros
  return [
    [csv.scope, ({ report }) => (report ? csv.scopes[report.isArea ? 'area' : 'own'] : null)],
    [csv.source, ({ report }) => report?.source ?? null],
  ]
}
