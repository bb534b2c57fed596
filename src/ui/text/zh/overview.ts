/** Texts of the view `overview`. */
export const overview = {
  title: '总览',
}
