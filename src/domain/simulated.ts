const SIMULATED = 'simulated:'

/** What a simulated report says of its source: no agency has published it. */
export const simulatedSource = (seed: number): string => `${SIMULATED}seed=${seed}`

/** Whether a report is simulated, made up to try the page with; that is said wherever it is shown. */
export const isSimulated = (source: string): boolean => source.startsWith(SIMULATED)
