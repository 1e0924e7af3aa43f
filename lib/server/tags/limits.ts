/** Longer than any name of an authority, and short enough for a line: characters. */
export const LONGEST_LABEL = 200
/** As many other names as one form holds, and more than any authority gives: a tag with more would be one that nobody can describe. */
export const MOST_SYNONYMS = 50
