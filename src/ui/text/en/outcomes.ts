import type { outcomes as zh } from '../zh/outcomes.ts'

export const outcomes: typeof zh = {
  title: 'Outcomes',
}
