import type { zeros as zh } from '../zh/zeros.ts'

export const zeros: typeof zh = {
  title: 'Zero finder',
}
