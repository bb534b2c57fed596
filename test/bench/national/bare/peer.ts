/** What stands on a page of a peer: it opens a file, and answers, and tells how long each took in milliseconds. */
export interface Peer<Question> {
  /** From the chosen file to the answer of a first question. */
  open(first: Question): Promise<number>
  ask(question: Question): Promise<number>
}

/** The file that was chosen on the page. */
export function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0]
  if (!file) throw new Error('no file was chosen')
  return file
}

/** Milliseconds that something took. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
