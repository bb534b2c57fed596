/** Drawn without a page, to be stored or published: no effect runs there, so what effects tell is told while drawing. */
export const IS_PAGELESS = typeof document === 'undefined'
