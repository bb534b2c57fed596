/** What stands after the newest year is seen to be there, in px. */
const GLIMPSE = 24

/** Scrolls a grid that is too wide sideways until its newest year stands at the end of what is in sight. */
export function showNewest(region: HTMLElement | null, year: number | undefined): void {
  const head = region?.querySelector(`[data-year='${year}']`)
  if (!region || !head) return
  const beyond = head.getBoundingClientRect().right - region.getBoundingClientRect().right
  if (beyond > 0) region.scrollLeft += beyond + GLIMPSE
}
