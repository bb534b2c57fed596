import type { Label } from '../../domain/forms/form.ts'
import { quantity } from '../../domain/quantities.ts'
import type { Proportion } from '../../domain/statistics.ts'
import { isCommon } from '../../domain/surprise.ts'
import { formatNumber, formatPercent, formatPoints, formatRatio, formatYears } from '../../ui/text/format.ts'
import type { Lang } from '../../ui/text/texts.ts'
import type { Lead, Moved } from './leads.ts'
import type { PlacedLead } from './model.ts'
import type { Words } from './words.ts'

const n = formatNumber

/** The name of what moved. */
export function nameOf(of: string, lang: Lang): string {
  const found: Label | null = quantity(of)
  return found ? found[lang] : of
}

/** What a lead is about: a quantity, or the zeros of received applications. */
export function aboutOf(lead: Lead): string {
  switch (lead.kind) {
    case 'newZero':
    case 'firstActivity':
      return 'received'
    case 'rateChange':
    case 'reasonDoubled':
      return lead.moved.of
    case 'corrections':
      return lead.found.of
  }
}

/** A lead as one sentence with its figures. */
export function leadText(lead: Lead, words: Words, lang: Lang): string {
  const { said } = words
  const { agency, year } = lead
  switch (lead.kind) {
    case 'newZero': {
      const { reports, cases, from, yearBefore } = lead.turn
      return said.newZero(agency, year, n(reports), yearsText(from, yearBefore, words, lang), n(cases))
    }
    case 'firstActivity': {
      const { received, activity, reports, from, yearBefore } = lead.turn
      const say = received === null || received === 0 ? said.firstActivityWithout : said.firstActivity
      const cases = received === null || received === 0 ? activity : received
      return say(agency, year, yearsText(from, yearBefore, words, lang), n(reports), n(cases))
    }
    case 'rateChange': {
      const { of, before, after } = lead.moved
      return said.rateChange(agency, year, nameOf(of, lang), shareText(before, words), shareText(after, words))
    }
    case 'reasonDoubled': {
      const { of, before, after } = lead.moved
      const reason = nameOf(of, lang)
      return before.numerator === 0
        ? said.reasonFirst(agency, year, reason, n(before.denominator), shareText(after, words))
        : said.reasonDoubled(agency, year, reason, shareText(before, words), shareText(after, words))
    }
    case 'corrections': {
      const { of, from, to, own, others, otherReports } = lead.found
      const years = yearsText(from, to, words, lang)
      const rates = [shareText(own, words), shareText(others, words)] as const
      return said.corrections(years, agency, nameOf(of, lang), ...rates, n(otherReports))
    }
  }
}

/** How far apart, and what belongs beside the figures; empty for a turn in consecutive years. */
export function detailText(lead: Lead, words: Words, lang: Lang): string {
  return detailsOf(lead, words, lang).join(words.separator)
}

function detailsOf(lead: Lead, words: Words, lang: Lang): readonly string[] {
  switch (lead.kind) {
    case 'newZero':
    case 'firstActivity': {
      const { yearBefore, year } = lead.turn
      const gap = Array.from({ length: year - yearBefore - 1 }, (_, i) => yearBefore + 1 + i)
      const out = gap.filter((one) => lead.leftOut.has(one))
      const lacking = gap.filter((one) => !lead.leftOut.has(one))
      return [
        ...(lacking.length > 0 ? [words.gap(formatYears(lacking, lang))] : []),
        ...(out.length > 0 ? [words.gapLeftOut(formatYears(out, lang))] : []),
      ]
    }
    case 'rateChange':
      return [intervalText(lead.moved.interval, words, lang)]
    case 'reasonDoubled': {
      const { before, after, interval } = lead.moved
      const times = shareOf(after) / shareOf(before)
      const multiple = before.numerator === 0 ? words.notDefined : words.times(n(Math.round(times * 10) / 10))
      return [intervalText(interval, words, lang), multiple]
    }
    case 'corrections': {
      const { numerator, denominator } = lead.ofAll
      const ofAll = words.ofAll(formatPercent(shareOf(lead.ofAll)), formatRatio(numerator, denominator))
      return [intervalText(lead.interval, words, lang), ofAll, words.fromReports(n(lead.found.reports))]
    }
  }
}

/** What else a reader has to know of a lead, without the doubt, which has a sign of its own. */
export function notesOf({ lead, toldBy }: PlacedLead, words: Words): readonly string[] {
  const common = isCommon(lead.surprise) ? [words.common] : []
  return toldBy === null ? common : [...common, words.toldBy(toldBy)]
}

/** A rate that moved with the lead's own. */
export function alsoText({ of, before, after, interval }: Moved<string>, words: Words, lang: Lang): string {
  const rates = [shareText(before, words), shareText(after, words)] as const
  return words.also(nameOf(of, lang), ...rates, intervalText(interval, words, lang))
}

const shareOf = ({ numerator, denominator }: Proportion) => numerator / denominator

/** `43.6 %（1,519 / 3,486）`. */
function shareText(share: Proportion, words: Words): string {
  return words.share(formatPercent(shareOf(share)), formatRatio(share.numerator, share.denominator))
}

function intervalText({ difference, low, high }: Moved<string>['interval'], words: Words, lang: Lang): string {
  const bare = (value: number) => formatPoints(value, lang).replace(/ .*$/, '')
  return words.interval(formatPoints(difference, lang), bare(low), formatPoints(high, lang))
}

function yearsText(from: number, to: number, words: Words, lang: Lang): string {
  return words.years(from === to ? String(from) : formatYears(range(from, to), lang))
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
