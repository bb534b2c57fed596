export type Shade = 'light' | 'dark'

/** The tokens of `theme.css` that a chart needs, because pictures are also drawn where there is no style sheet. */
export const PALETTES = {
  light: {
    paper: '#f8f6f1',
    surface: '#ffffff',
    ink: '#1a1c20',
    'ink-soft': '#454a53',
    'ink-faint': '#5f646e',
    line: '#dedacf',
    'line-strong': '#85837c',
    accent: '#1c4a86',
    'accent-strong': '#143763',
    contradiction: '#b8321a',
    doubt: '#a86a0c',
    'activity-1': '#6690c6',
    'activity-2': '#4474b3',
    'activity-3': '#255394',
    'activity-4': '#12335f',
    'outcome-granted': '#1f4e8c',
    'outcome-partial': '#5590cb',
    'outcome-denied': '#9c3f28',
    'outcome-unable': '#a67f3f',
    'outcome-refused': '#6a4a9c',
    'outcome-other': '#777b83',
  },
  dark: {
    paper: '#14161a',
    surface: '#1b1e23',
    ink: '#eceae4',
    'ink-soft': '#bfc1c6',
    'ink-faint': '#a0a4ac',
    line: '#343941',
    'line-strong': '#767b85',
    accent: '#8db8f2',
    'accent-strong': '#b3d0f7',
    contradiction: '#ff8d6e',
    doubt: '#e2b056',
    'activity-1': '#4b6da4',
    'activity-2': '#5f88c4',
    'activity-3': '#8db4ec',
    'activity-4': '#c9dffb',
    'outcome-granted': '#5f97e0',
    'outcome-partial': '#a9cdf2',
    'outcome-denied': '#e27c60',
    'outcome-unable': '#d6b77f',
    'outcome-refused': '#b494e4',
    'outcome-other': '#93979f',
  },
} as const satisfies Record<Shade, Record<string, string>>

export type Tone = keyof (typeof PALETTES)['light']
export type Palette = Readonly<Record<Tone, string>>

/**
 * Tones of series that are not told otherwise, in order: blues and greys, because the other colours mean something
 * wherever they stand. Shapes and dashes tell series apart without colour.
 */
export const SERIES_TONES: readonly Tone[] = ['activity-4', 'activity-1', 'ink-faint', 'activity-2', 'line-strong']
export const SERIES_SHAPES = ['circle', 'rect', 'triangle', 'diamond', 'roundRect'] as const
/** The shapes as signs before a name, in their order. */
export const SHAPE_SIGNS = ['●', '■', '▲', '◆', '▪'] as const
export const SERIES_DASHES = ['solid', 'dashed', 'dotted', [6, 3, 1, 3], [10, 4]] as const

export const CHART_FONT =
  "'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', system-ui, sans-serif"
