import type { FormBreak, LinesModel } from './lines.ts'

/** Where new forms begin, in all lines of a picture together. */
export const breaksOf = (model: LinesModel): readonly FormBreak[] => [
  ...(model.break ? [model.break] : []),
  ...(model.breaks ?? []),
]
