const collator = new Intl.Collator('zh-Hans-CN', { numeric: true })

/** Chinese text by pinyin, numbers in it by their size. */
export const compareNames = collator.compare
