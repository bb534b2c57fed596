/** Words of the Trends view. */
export const trends = {
  title: '趋势',
}
