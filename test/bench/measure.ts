/** Times of one thing measured, in milliseconds. */
export interface Times {
  readonly name: string
  readonly milliseconds: readonly number[]
}

/** Runs something a few times, after one run that does not count. */
export async function measure(name: string, work: () => unknown, runs = 5): Promise<Times> {
  await work()
  const milliseconds: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work()
    milliseconds.push(performance.now() - start)
  }
  return { name, milliseconds }
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Prints medians, and each one's ratio to the first: ratios outlive the machine, milliseconds do not. */
export function report(title: string, rows: readonly Times[]): void {
  const base = median(rows[0]?.milliseconds ?? [])
  const width = Math.max(...rows.map(({ name }) => name.length))
  console.log(`\n${title}`)
  console.log(`${''.padEnd(width)}  median ms       min       max   n  ratio`)
  for (const { name, milliseconds } of rows) {
    const figures = [median(milliseconds), Math.min(...milliseconds), Math.max(...milliseconds)]
    const printed = figures.map((figure) => figure.toFixed(figure < 100 ? 1 : 0).padStart(8)).join('  ')
    const ratio = (median(milliseconds) / base).toFixed(2).padStart(6)
    console.log(`${name.padEnd(width)}   ${printed}  ${String(milliseconds.length).padStart(2)} ${ratio}`)
  }
}
