/**
 * A pattern that is asked only of lines with one of these last characters, the only ones that it can end in: it would
 * look for its beginning at every character of the others.
 */
export function endingIn(last: string, pattern: RegExp): Pick<RegExp, 'test'> {
  return { test: (text) => last.includes(text.charAt(text.length - 1)) && pattern.test(text) }
}
