/** Words of the Compare view. */
export const compare = {
  title: '对比',
}
