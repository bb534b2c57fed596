const SIMULATED = 'simulated:'

/** What a simulated report says of its source: no agency has published it. */
export const simulatedSource = (seed: number): string => `${SIMULATED}seed=${seed}`
