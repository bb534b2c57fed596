import type { quantities as zh } from '../zh/quantities.ts'

export const quantities: typeof zh = {
  choose: 'Quantity',
  sections: {
    applications: 'Applications',
    rates: 'Rates',
    outcomes: 'Outcomes',
    reasons: 'Reasons',
    disputes: 'Reviews and suits',
    proactive: 'Proactive disclosure',
  },
  unit: (unit) => (unit === '万元' ? '10,000 yuan' : unit),
  withUnit: (name, unit) => `${name} (${unit})`,
}
