/** Words of the Outcomes view. */
export const outcomes = {
  title: '办理结果',
}
