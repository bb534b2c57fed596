import type { disputes as zh } from '../zh/disputes.ts'

export const disputes: typeof zh = {
  title: 'Review & litigation',
}
