/** Texts of the view `agency`. */
export const agency = {
  title: '机关',
}
