/** Words of the Review and litigation view. */
export const disputes = {
  title: '复议诉讼',
}
