/** So many milliseconds between two words: a thousand files tell of their progress faster than anybody reads. */
const PACE = 100

/** Passes on the first word at once, and of those that follow too soon the last. */
export function paced<Word>(say: (word: Word) => void): { tell: (word: Word) => void; stop: () => void } {
  let latest: { readonly word: Word } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = () => {
    timer = setTimeout(() => {
      timer = undefined
      if (!latest) return
      say(latest.word)
      latest = null
      rest()
    }, PACE)
  }
  return {
    tell(word) {
      if (timer !== undefined) return void (latest = { word })
      say(word)
      rest()
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
      latest = null
    },
  }
}
