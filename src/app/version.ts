// Vite puts the version here when the page is built.
// oxlint-disable-next-line no-underscore-dangle
declare const __APP_VERSION__: string

/** The version of the page, and the commit it was built of. */
export const APP_VERSION = __APP_VERSION__
