import type { agency as zh } from '../zh/agency.ts'

export const agency: typeof zh = {
  title: 'Agency',
}
