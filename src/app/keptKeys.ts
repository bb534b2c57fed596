/** Under which names this browser keeps what the reader said; all of them go together. */
export const REVIEWS_KEY = 'gongkai-lens.reviews'
export const ROSTER_KEY = 'gongkai-lens.roster'
export const TRAY_KEY = 'gongkai-lens.tray'
/** Stands there where the reader wants nothing kept. */
export const KEEPS_NOTHING = 'gongkai-lens.reviews.off'
