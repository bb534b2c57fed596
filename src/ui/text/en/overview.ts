import type { overview as zh } from '../zh/overview.ts'

export const overview: typeof zh = {
  title: 'Overview',
}
