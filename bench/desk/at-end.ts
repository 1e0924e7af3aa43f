/** Takes something to be ended with what was opened; what was done last is undone first. */
export type AtEnd = (end: () => Promise<unknown>) => void
