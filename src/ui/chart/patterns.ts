/** The hatchings that tell parts apart without colour, in the order of the parts. The first part is plain. */
const HATCHES = [
  null,
  {
    symbol: 'circle',
    symbolSize: 0.6,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: 0 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: Math.PI / 4 },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: Math.PI / 2 },
] as const

/** The hatching of a part, drawn in `ink`; null for the plain one. */
export function hatch(index: number, ink: string) {
  const found = HATCHES[index % HATCHES.length] ?? null
  return found && { ...found, color: ink }
}

/** What is left of a whole. */
export const restHatch = (ink: string) => ({
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1, 5],
  rotation: -Math.PI / 4,
  color: ink,
})
