import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** All that a screen says and how its controls stand; null while anything is being computed, fetched or drawn. */
function screen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const isWaiting = document.querySelector('[aria-busy=true], [data-drawn=false]') !== null
    if (document.documentElement.dataset['state'] !== 'ready' || isWaiting) return null
    const parts = [...document.querySelectorAll<HTMLElement>('main, search, dialog[open]')]
    const states = parts.flatMap((part) => [
      ...[...part.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label')),
      ...[...part.querySelectorAll<HTMLOptionElement>('option:checked')].map(({ value }) => value),
      ...[...part.querySelectorAll<HTMLInputElement>('input:checked')].map(({ type, value }) => `${type} ${value}`),
      ...[...part.querySelectorAll('[aria-pressed=true]')].map((one) => `pressed ${one.textContent}`),
      ...[...part.querySelectorAll('[aria-sort]')].map((one) => `${one.ariaSort} ${one.textContent}`),
    ])
    // Charts write their words in any order; tables do not.
    const tables = parts.flatMap((part) => [...part.querySelectorAll('table')].map((table) => table.innerText))
    const words = parts.flatMap((part) => part.innerText.split('\n').toSorted())
    return [document.title, ...tables, ...words, ...states].join('\n').replaceAll(/\s+/g, ' ')
  })
}

// A busy machine takes its time; nothing is measured here. Looks follow each other evenly: left to itself,
// the waiting grows to a second between two looks, at each of hundreds of steps.
const PATIENCE = { timeout: 60_000, intervals: [100] }

/** Waits until the page says what it is expected to. */
export async function shows(page: Page, expected: string, message: string): Promise<void> {
  await expect.poll(() => screen(page), { ...PATIENCE, message }).toBe(expected)
}

/** The screen once it has settled and is another than the one before. */
export async function screenAfter(page: Page, before: string): Promise<string> {
  const found: (string | null)[] = []
  const look = async () => (found[0] = await screen(page))
  await expect.poll(async () => ![null, before].includes(await look()), PATIENCE).toBe(true)
  return found[0] ?? ''
}
