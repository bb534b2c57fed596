/** Texts of the view `zeros`. */
export const zeros = {
  title: '零申请',
}
