import { ALL_CELLS } from '../../domain/forms/cells.ts'
import { IDENTITY_FIELDS, TOLD_FIELDS } from '../../domain/mapping.ts'

/** The columns of the wide form by their standard names, in the order of the embedded dataset; who fills them in corrects nothing. */
export const TEMPLATE_HEADER: readonly string[] = [
  ...IDENTITY_FIELDS.filter((field) => field !== 'absent' && field !== 'corrected'),
  ...TOLD_FIELDS,
  'absent',
  ...ALL_CELLS,
]
