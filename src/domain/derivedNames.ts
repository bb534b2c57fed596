import type { Lens } from './activity.ts'
import type { MeasureId } from './measures.ts'

/** The column of the zero class under a lens. */
export const zeroColumn = (lens: Lens) => `zero.${lens}`

/** The column of the reason why a report contradicts itself under a lens. */
export const whyColumn = (lens: Lens) => `why.${lens}`

/** The column of a measure's settled figure. */
export const measureColumn = (id: MeasureId) => `measure.${id}`

/** The column of what is doubted about a measure's figure. */
export const doubtColumn = (id: MeasureId) => `doubt.${id}`
