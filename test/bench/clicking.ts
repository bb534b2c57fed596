import type { Page } from 'playwright'
import { CLICKS, comesTo, picks, type Click } from './clicks.ts'
import { report, type Times } from './measure.ts'
import { redrawn, redrawnAfterLast } from './redraws.ts'

/** There and back; the first pair, which fetches scripts, does not count. */
const PAIRS = 4

/** What the page has open, view by view: from a click to the redrawn view. */
export async function benchClicks(page: Page, only = ''): Promise<void> {
  const there: Times[] = []
  const back: Times[] = []
  for (const click of CLICKS.filter(({ name }) => name.includes(only))) {
    const times = await thereAndBack(page, click)
    there.push({ name: `${click.name} →`, milliseconds: times.there })
    back.push({ name: `${click.name} ←`, milliseconds: times.back })
  }
  report(
    'Page: from a click to the redrawn view; 150 ms or less',
    there.flatMap((times, i) => [times, ...back.slice(i, i + 1)]),
  )
  report('Page: answers that nobody waits for any more are given up', await superseded(page))
}

async function thereAndBack(page: Page, { view, given, there, back }: Click) {
  const times = { there: [] as number[], back: [] as number[] }
  await redrawn(page, () => comesTo('data')(page))
  await redrawn(page, () => comesTo(view)(page))
  if (given) await redrawn(page, () => given.choose(page))
  for (let pair = 0; pair < PAIRS; pair++) {
    const both = [await redrawn(page, () => there(page)), await redrawn(page, () => back(page))] as const
    if (pair === 0) continue
    times.there.push(both[0])
    times.back.push(both[1])
  }
  if (given) await redrawn(page, () => given.leave(page))
  return times
}

const QUANTITIES = ['denial_rate', 'unable_rate', 'completion_rate', 'other_rate', 'disclosure_rate']

/** Five quantities chosen one after another, faster than any is answered, against one. */
async function superseded(page: Page): Promise<Times[]> {
  const [one, five]: [number[], number[]] = [[], []]
  await redrawn(page, () => comesTo('trends')(page))
  await redrawn(page, () => picks('agency')(page))
  for (let run = 0; run < PAIRS; run++) {
    await redrawn(page, () => picks('received')(page))
    const single = await redrawn(page, () => picks('disclosure_rate')(page))
    await redrawn(page, () => picks('received')(page))
    const last = await redrawnAfterLast(page, () => page.evaluate(chooseInTurn, QUANTITIES))
    if (run === 0) continue
    one.push(single)
    five.push(last)
  }
  return [
    { name: 'trends by agency, one quantity chosen', milliseconds: one },
    { name: 'the last of five, 20 ms apart', milliseconds: five },
  ]
}

/** Runs inside the page. */
async function chooseInTurn(values: readonly string[]) {
  for (const value of values) {
    const list = [...document.querySelectorAll<HTMLSelectElement>('main select')].find((select) =>
      select.querySelector(`option[value="${value}"]`),
    )
    if (!list) throw new Error(`nowhere to choose ${value}`)
    list.value = value
    list.dispatchEvent(new Event('change', { bubbles: true }))
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}
