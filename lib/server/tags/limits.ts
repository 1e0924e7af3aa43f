/** Longer than any name of an authority, and short enough for a line: characters. */
export const LONGEST_LABEL = 200
