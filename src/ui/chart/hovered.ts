/** The category or point under the pointer, out of what ECharts hands to a tooltip; −1 where there is none. */
export function indexOf(hovered: unknown): number {
  const [one]: unknown[] = Array.isArray(hovered) ? hovered : [hovered]
  if (typeof one !== 'object' || one === null || !('dataIndex' in one)) return -1
  return Number(one.dataIndex)
}
