/** Somebody who can be asked by name. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

/** A name behind an @ in a text, the @ included, in UTF-16 units. */
export interface MentionRange {
  readonly from: number
  readonly to: number
  readonly name: string
}

/** Input methods write either of them. */
const SIGNS = ['@', '＠'] as const

/** A letter or figure of the Latin alphabet before the @ makes it a part of an address. */
const ADDRESS = /[A-Za-z0-9._-]$/

/** Longer than any name: what is typed behind an @ is looked up no further. */
const LONGEST_NAME = 40

/** Where in a text one of these names stands behind an @; of names that begin alike, the longest. */
export function mentionRanges(text: string, names: readonly string[]): readonly MentionRange[] {
  const byLength = [...new Set(names)].filter((name) => name !== '').sort((one, other) => other.length - one.length)
  const found: MentionRange[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!opensName(text, at)) continue
    const name = byLength.find((one) => text.startsWith(one, at + 1))
    if (name === undefined) continue
    found.push({ from: at, to: at + 1 + name.length, name })
    at += name.length
  }
  return found
}

/**
 * The people whom a text asks by name: those who were chosen and whose name still stands in it, and of names that somebody typed
 * out those that only one person has.
 */
export function mentionedIn(text: string, people: readonly Mentionable[], chosen: ReadonlySet<string>): readonly string[] {
  const names = new Set(mentionRanges(text, people.map(({ name }) => name)).map(({ name }) => name))
  return [...names].flatMap((name) => {
    const bearers = people.filter((person) => person.name === name)
    const picked = bearers.filter(({ id }) => chosen.has(id))
    return (picked.length > 0 || bearers.length > 1 ? picked : bearers).map(({ id }) => id)
  })
}

/** What is being typed behind an @ before the cursor: where the @ stands, and the beginning of a name. */
export interface MentionQuery {
  readonly from: number
  readonly query: string
}

/** The name that somebody is typing at a place of a text; null where they are typing none. */
export function mentionQuery(text: string, cursor: number): MentionQuery | null {
  const from = Math.max(...SIGNS.map((sign) => text.lastIndexOf(sign, cursor - 1)))
  if (from < 0 || cursor === 0 || !opensName(text, from)) return null
  const query = text.slice(from + 1, cursor)
  return query.length > LONGEST_NAME || query.includes('\n') ? null : { from, query }
}

/** The people whose name has a query in it, those first whose name begins with it. */
export function peopleFor(query: string, people: readonly Mentionable[]): readonly Mentionable[] {
  const wanted = query.toLowerCase()
  const begins = ({ name }: Mentionable) => name.toLowerCase().startsWith(wanted)
  const found = people.filter(({ name }) => name.toLowerCase().includes(wanted))
  return [...found.filter(begins), ...found.filter((person) => !begins(person))]
}

function opensName(text: string, at: number): boolean {
  return SIGNS.some((sign) => text[at] === sign) && !ADDRESS.test(text.slice(0, at))
}
