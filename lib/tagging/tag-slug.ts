/** Characters that have a meaning of their own in an address, or none in print. */
const UNFIT = /[\s/?#%\\&+.:;,"'<>|{}^`[\]\p{C}]+/gu

/**
 * The last part of a tag's public address: its label in lower case with hyphens for spaces and for what an address
 * cannot hold. Han characters stay, since readers can read them. Empty when nothing is left.
 */
export function tagSlug(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(UNFIT, '-').slice(0, 80).replace(/^-+|-+$/g, '')
}
