import type { Lens, ZeroClass } from '../../domain/activity.ts'
import { formOf } from '../../domain/forms/forms.ts'
import { formatList, formatNumber, formatYears } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import { zeroName } from '../../ui/zero.ts'
import type { Run } from '../../domain/runs.ts'
import { commonCaveats } from '../caveats.ts'
import type { ZerosModel } from './model.ts'
import { reasonText } from './reason.ts'
import type { ListedYear } from './shown.ts'
import type { ZerosTexts } from './texts.ts'

const n = formatNumber

/** The finding with every reading: 41 份确认为零，8 份与自身数据矛盾；若均以填报的零为准则为 49 份. */
export function findingText({ counts, zeros }: ZerosModel, { zeros: words }: ZerosTexts): string {
  const facts = [counts.confirmed === 0 ? words.noneConfirmed : words.confirmed(n(counts.confirmed))]
  if (counts.contradictory > 0) facts.push(words.contradictory(n(counts.contradictory)))
  const readings: string[] = []
  if (zeros.believed !== zeros.strict) readings.push(words.believed(n(zeros.believed)))
  if (zeros.loose !== zeros.believed) readings.push(words.loose(n(zeros.loose)))
  return words.finding(facts, readings)
}

/** Agencies with long runs, with every reading: 31（若把空白当零则为 292）. */
export function runningText({ running }: ZerosModel, { zeros: words }: ZerosTexts): string {
  const readings: string[] = []
  if (running.believed !== running.strict) readings.push(words.runningBelieved(n(running.believed)))
  if (running.loose !== running.believed) readings.push(words.runningLoose(n(running.loose)))
  const strict = running.strict === 0 ? words.noneRunning : words.running(n(running.strict))
  return readings.length === 0 ? strict : strict + words.runningOr(readings)
}

/** 24 个机关，2019–2025 年，收录年报 128 份，其中剔除 22 份. */
export function extentText(model: ZerosModel, { zeros: words }: ZerosTexts, lang: Lang): string {
  const { agencies, years, reports, leftOut } = model
  const extent = words.scopeOf(n(agencies.length), formatYears(years, lang), n(reports + leftOut))
  return leftOut === 0 ? extent : extent + words.scopeLeftOut(n(leftOut))
}

/** How many tiles there are of each kind, and what breaks a run. */
export function gridText(model: ZerosModel, { zeros: words }: ZerosTexts): string {
  const { agencies, years, reports, leftOut, missed, counts } = model
  const tiles = n(agencies.length * years.length)
  const there = leftOut > 0 ? words.gridLeftOut(n(reports), n(leftOut)) : words.gridReports(n(reports))
  const gap = leftOut > 0 ? words.gridGapLeftOut : words.gridGap
  return missed > 0
    ? words.gridMissed(tiles, there, n(missed), n(counts.missing - missed), gap)
    : words.gridSummary(tiles, there, n(counts.missing), gap)
}

/** Below this many reports they are read one by one. */
const FEW = 30

/** Reports that a figure is about, as far as its caveats go. */
export type ReadReports = Pick<ZerosModel, 'reports' | 'leftOut' | 'areas' | 'scopeUnstated' | 'forms'> & {
  readonly missing: number
  /** Of these, those that the chosen roster expects. */
  readonly missed: number
}

/** What a reader has to know beside the figures. */
export function caveatTexts(read: ReadReports, lens: Lens, texts: ZerosTexts, lang: Lang): readonly string[] {
  const { zeros: words, states } = texts
  const caveats = [...commonCaveats({ unstated: read.scopeUnstated }, texts)]
  if (read.leftOut > 0) caveats.push(words.caveat(states.leftOut, states.leftOutNote))
  if (read.missed > 0) caveats.push(words.caveat(states.missed, states.missedNote))
  if (read.missing > read.missed) caveats.push(words.caveat(states.zero.missing, states.zeroNote.missing))
  if (read.areas > 0) caveats.push(words.areas(n(read.areas)))
  if (read.forms.length > 1) caveats.push(words.editions(formNames(read.forms, words, lang)))
  if (lens === 'litigation') caveats.push(words.suits)
  if (read.reports < FEW) caveats.push(words.few(n(read.reports)))
  return caveats
}

/** The reports of a list, for its caveats. */
export function readReports(listed: readonly ListedYear[]): ReadReports {
  const reports = listed.flatMap(({ report }) => report ?? [])
  return {
    reports: reports.length,
    leftOut: listed.filter(({ zeroClass }) => zeroClass === 'leftOut').length,
    missing: listed.filter(({ zeroClass }) => zeroClass === 'missing').length,
    missed: listed.filter(({ agency, year, report }) => !report && agency.isMissed(year)).length,
    areas: reports.filter(({ isArea }) => isArea).length,
    scopeUnstated: reports.filter(({ scopeStated }) => !scopeStated).length,
    forms: [...new Set(reports.map(({ form }) => form))].toSorted(),
  }
}

function formNames(forms: readonly string[], { editionNames }: ZerosTexts['zeros'], lang: Lang): string {
  const names = forms.map((id) => formOf(id)?.[lang] ?? (id === 'mixed' ? editionNames.mixed : editionNames.none))
  return formatList([...new Set(names)], lang)
}

/** The names of classes, in a row. */
export function classNames(classes: readonly ZeroClass[], lens: Lens, texts: ZerosTexts, lang: Lang): string {
  return formatList(
    classes.map((zeroClass) => zeroName(zeroClass, lens, texts)),
    lang,
  )
}

/** Why an agency-year is in its class: for a contradictory one its reason; empty where the class says all. */
export function whyText({ report }: Pick<ListedYear, 'report'>, lens: Lens, texts: ZerosTexts, lang: Lang): string {
  return report?.reason ? reasonText(report.reason, lens, texts, lang) : ''
}

/** The class of an agency-year by its name, or that it is left out: without a report it is missing where the chosen roster expects one. */
export function yearName({ agency, year, zeroClass }: ListedYear, lens: Lens, texts: ZerosTexts): string {
  if (zeroClass === 'leftOut') return texts.states.leftOut
  return zeroClass === 'missing' && agency.isMissed(year) ? texts.states.missed : zeroName(zeroClass, lens, texts)
}

/** What is read aloud for a tile: agency, year, class, volume and reason. */
export function tileText(listed: ListedYear, lens: Lens, texts: ZerosTexts, lang: Lang): string {
  const { zeros: words } = texts
  const { agency, year, zeroClass, report } = listed
  const name = words.tile(agency.agency.name, year, yearName(listed, lens, texts))
  if (zeroClass === 'leftOut') return words.detail(name, words.leftOutNote)
  if (!report) return words.detail(name, agency.isMissed(year) ? words.missedNote : words.missingNote)
  if (zeroClass === 'active')
    return report.volume === null ? name : words.detail(name, words.volume[lens](n(report.volume)))
  const why = whyText(listed, lens, texts, lang)
  return why === '' ? name : words.detail(name, why)
}

/** A figure strictly read, with the loose reading in brackets where it differs. */
export function bothText(
  strict: number | null,
  loose: number | null,
  { zeros: words }: ZerosTexts,
  grouped = true,
): string {
  const shown = (value: number | null) => (value === null || grouped ? n(value) : String(value))
  return strict === loose ? shown(strict) : words.both(shown(strict), shown(loose))
}

export const lengthOf = (run: Run | null): number | null => run?.length ?? null
