import { Button } from '../../ui/Button.tsx'
import type { Step } from '../../data/queries/disputesSums.ts'
import type { TableColumn } from '../../ui/table/column.ts'
import { formatNumber } from '../../ui/text/format.ts'
import type { Base, PathStep } from './path.ts'
import { ofText, per100Text, type Wording } from './wording.ts'

/** How many reviews and suits there are for each 100 decided; on fewer than 30 decided, how many there are. */
export function pathTitle(steps: readonly PathStep[], { words: { steps: names, path, list } }: Wording): string {
  const known = steps.filter(({ key, perDecided: { why } }) => DISPUTED.has(key) && why !== 'blank')
  if (known.length === 0) return path.nothing
  const isAnyRanked = known.some(({ perDecided: { ranked } }) => ranked)
  const said = known.map(({ key, perDecided }) => {
    if (perDecided.ranked) return path.said(names[key], per100Text(perDecided))
    const [cases, decided] = [formatNumber(perDecided.numerator), formatNumber(perDecided.denominator)]
    return isAnyRanked ? path.saidFew(names[key], cases, decided) : path.said(names[key], cases)
  })
  if (isAnyRanked) return path.finding(said.join(list))
  const isNoneDecided = known.every(({ perDecided: { why } }) => why === 'noDenominator')
  return (isNoneDecided ? path.noneDecided : path.fewDecided)(said.join(list))
}

const DISPUTED: ReadonlySet<Step> = new Set(['review', 'suit_direct', 'suit_after'])

/** Each step with its number, for those who do not see the picture. */
export function pathSummary(steps: readonly PathStep[], { words }: Wording): string {
  const said = steps.map(({ key, value }) =>
    value === null ? words.path.unknown(words.steps[key]) : words.path.said(words.steps[key], formatNumber(value)),
  )
  return words.path.sentence(said.join(words.list))
}

/** The steps as rows; a step opens its reports. */
export function pathColumns(
  { counted }: Base,
  wording: Wording,
  open: (step: PathStep) => void,
): readonly TableColumn<PathStep>[] {
  const { words } = wording
  return [
    {
      id: 'step',
      header: words.path.head,
      names: true,
      value: ({ key }) => words.steps[key],
      cell: (step) => (
        <Button look="quiet" name={words.open(words.steps[step.key])} onPress={() => open(step)}>
          {words.steps[step.key]}
        </Button>
      ),
    },
    {
      id: 'value',
      header: words.path.value,
      numeric: true,
      value: ({ value }) => value,
      cell: ({ value }) => (value === null ? words.blank : formatNumber(value)),
    },
    {
      id: 'per100',
      header: words.path.per100,
      numeric: true,
      // Figures on few decisions are not ranked, so the column does not sort by them.
      value: ({ key, perDecided: { share, ranked } }) =>
        key === 'decided' || share === null || !ranked ? null : share * 100,
      cell: (step) => (step.key === 'decided' ? '' : per100Cell(step, wording)),
    },
    {
      id: 'reported',
      header: words.reported,
      numeric: true,
      value: ({ reported }) => reported,
      cell: ({ reported }) => ofText(reported, counted, wording),
    },
    { id: 'doubted', header: words.path.doubted, numeric: true, value: ({ doubted }) => doubted },
  ]
}

/** How many for each 100 decided, or why that is not told. */
function per100Cell({ perDecided }: PathStep, { words }: Wording): string {
  if (perDecided.why !== null) return words.trend.why[perDecided.why]
  return perDecided.ranked ? per100Text(perDecided) : words.path.fewPer100(per100Text(perDecided))
}
