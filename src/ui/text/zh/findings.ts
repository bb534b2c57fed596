/** Words of the Findings view. */
export const findings = {
  title: '线索',
}
