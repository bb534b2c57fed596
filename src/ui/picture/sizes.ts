/** What a picture is for. A slide has its shape; a page and a phone have a width, and the picture is as high as it must be. */
export const PICTURE_SIZES = ['slide', 'page', 'phone'] as const
export type PictureSize = (typeof PICTURE_SIZES)[number]

export interface Sheet {
  /** In px of the chart's own text of 12 px, inside of which all is laid out. */
  readonly width: number
  /** Null where it follows from what stands on it. */
  readonly height: number | null
  /** Where it does so: higher than this a figure goes on on a sheet of its own, where it can be parted. */
  readonly most: number
  /** How much larger the picture is drawn: text of 12 px stands 18 px high on a slide of 1280 × 720. */
  readonly scale: number
}

/** The sheets on which a picture is tried, the roomiest text first: what does not fit the last is refused. */
export const SHEETS: Readonly<Record<PictureSize, readonly Sheet[]>> = {
  slide: [1.5, 1.25, 1].map((scale) => ({ width: 1280 / scale, height: 720 / scale, most: 720 / scale, scale })),
  page: [{ width: 720, height: null, most: 1018, scale: 1.25 }],
  phone: [{ width: 375, height: null, most: 1600, scale: 1 }],
}
