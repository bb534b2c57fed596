/**
 * What a published figure is found by: its address with its parts in order, its language and its light always said. Two
 * addresses that say the same in another order are one; any other part asks for another figure.
 */
export function stillKey(search: string, light: 'light' | 'dark'): string {
  const parts = [...new URLSearchParams(search)].filter(([part]) => part !== 'v')
  const told = new Set(parts.map(([part]) => part))
  if (!told.has('lang')) parts.push(['lang', 'zh'])
  if (!told.has('theme')) parts.push(['theme', light])
  parts.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return parts.map(([part, value]) => `${part}=${value}`).join('&')
}
