/** Texts of the view `data`. */
export const data = {
  title: '数据',
}
