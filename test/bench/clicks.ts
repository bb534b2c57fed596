import type { Locator, Page } from 'playwright'
import { VIEWS, type View } from '../../src/domain/question.ts'

/** Something pressed on the page. */
export type Press = (page: Page) => Promise<unknown>

/** What a reader does again and again: a press, and the one that leads back. */
export interface Click {
  readonly name: string
  readonly view: View
  /** What is chosen before, and given up again after. */
  readonly given?: { readonly choose: Press; readonly leave: Press }
  readonly there: Press
  readonly back: Press
}

// Pressed from inside the page: the way of a pointer to its mark is not measured, nor what it passes over.
const press = (mark: Locator) => mark.evaluate((element) => element instanceof HTMLElement && element.click())
const presses =
  (selector: string): Press =>
  (page) =>
    press(page.locator(selector).first())

/** One of the choices of a list, or of a few side by side. */
export const picks =
  (value: string): Press =>
  async (page) => {
    const list = page.locator(`main select:has(option[value="${value}"])`).first()
    if ((await list.count()) > 0) await list.selectOption(value)
    else await press(page.locator(`main input[type=radio][value="${value}"]`).first())
  }

/** The view's link in the rail. */
export const comesTo =
  (view: View): Press =>
  (page) =>
    press(page.locator('nav a').nth(VIEWS.indexOf(view)))

const upTo =
  (year: string): Press =>
  (page) =>
    page.locator('search select').nth(1).selectOption(year)

const toggled = (name: string, selector: string) => ({ name, there: presses(selector), back: presses(selector) })

const clicksOf = (view: View, clicks: readonly Omit<Click, 'view'>[]) =>
  clicks.map((click) => ({ ...click, view, name: `${view}: ${click.name}` }))

const BY_AGENCY = { choose: picks('agency'), leave: picks('all') }
const PEERS = { choose: picks('peers'), leave: picks('beside') }

/** In every view what changes its figures: on a rail of views, those of the two or three dearest clicks of each. */
export const CLICKS: readonly Click[] = [
  ...clicksOf('overview', [{ name: 'up to 2023 ↔ all years', there: upTo('2023'), back: upTo('') }]),
  ...clicksOf('findings', [
    { name: 'from trends ↔ to trends', there: comesTo('trends'), back: comesTo('findings') },
    toggled('a kind on ↔ off', 'main fieldset button[aria-pressed]'),
  ]),
  ...clicksOf('zeros', [
    { name: 'applications ↔ litigation', there: picks('litigation'), back: picks('applications') },
  ]),
  ...clicksOf('trends', [
    { name: 'received ↔ disclosure rate', there: picks('disclosure_rate'), back: picks('received') },
    { name: 'all ↔ by agency', there: picks('agency'), back: picks('all') },
    { name: 'one picture ↔ multiples', given: BY_AGENCY, there: picks('shared'), back: picks('lines') },
    toggled('only agencies with all years', 'main fieldset input[type=checkbox]'),
  ]),
  ...clicksOf('outcomes', [
    { name: 'by year ↔ by agency', there: picks('agency'), back: picks('year') },
    { name: 'by year ↔ by applicant', there: picks('applicant'), back: picks('year') },
    toggled('a group opened ↔ closed', 'main li > button[aria-pressed]'),
  ]),
  ...clicksOf('disputes', [
    { name: 'corrected ↔ lost', there: picks('suit_lost'), back: picks('review_corrected') },
    { name: 'by year ↔ by agency', there: picks('agency'), back: picks('year') },
  ]),
  ...clicksOf('compare', [
    { name: 'beside, another rate', there: picks('denial_rate'), back: picks('disclosure_rate') },
    { name: 'beside ↔ peers', there: picks('peers'), back: picks('beside') },
    { name: 'peers, another rate', given: PEERS, there: picks('denial_rate'), back: picks('disclosure_rate') },
  ]),
]
