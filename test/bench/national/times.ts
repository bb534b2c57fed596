/** Milliseconds of so many runs, without the first few of them. */
export async function timed(work: () => Promise<unknown>, runs: number, warming = 0): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.slice(warming)
}

/** The same for what tells by itself how long it took. */
export async function told(work: () => Promise<number>, runs: number, warming = 0): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await work())
  return times.slice(warming)
}
