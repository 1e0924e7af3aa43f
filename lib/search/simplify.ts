/**
 * Gives traditional characters as simplified ones, each by itself and as one character, so that offsets stay what they are and the
 * beginning of a word becomes the beginning of what the word becomes.
 */
export type Simplify = (text: string) => string
