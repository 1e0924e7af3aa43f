/** A stretch of a byline, which is a name or what stands between names. */
export interface BylinePart {
  readonly text: string
  readonly isName: boolean
}

/** A byline in stretches, the names of its authors told from the rest. Joined they are the byline to the letter. */
export function namesIn(byline: string, authors: readonly string[]): readonly BylinePart[] {
  const parts: BylinePart[] = []
  let [from, plain] = [0, 0]
  const say = (text: string, isName: boolean) => text !== '' && parts.push({ text, isName })
  while (from < byline.length) {
    // The longest name first: 林晚舟 is not 林晚.
    const name = authors.filter((one) => one !== '' && byline.startsWith(one, from)).sort((one, other) => other.length - one.length)[0]
    if (name === undefined) {
      from += 1
      continue
    }
    say(byline.slice(plain, from), false)
    say(name, true)
    from += name.length
    plain = from
  }
  say(byline.slice(plain), false)
  return parts
}
