/** What a zero is asked of: applications (table 3), proactive disclosure (table 2), review and litigation (table 4). */
export const LENSES = ['applications', 'disclosure', 'litigation'] as const
export type Lens = (typeof LENSES)[number]

/** Zero classes of an agency-year, in the order in which they are asked; the first that fits is the class. */
export const ZERO_CLASSES = ['missing', 'active', 'contradictory', 'confirmed', 'told', 'unstated', 'partly'] as const
export type ZeroClass = (typeof ZERO_CLASSES)[number]
