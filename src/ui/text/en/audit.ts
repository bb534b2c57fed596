import type { audit as zh } from '../zh/audit.ts'

export const audit: typeof zh = {
  shows: 'What is audited',
  show: {
    findings: 'Checks',
    roster: 'Roster',
    restated: 'Restatements',
    wording: 'Repeated wording',
    rules: 'The rules',
  },
}
