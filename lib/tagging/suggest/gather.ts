import type { Mention, Passage, Suggestion } from './suggestion'

/** What several mentions of one thing come to. */
interface Thing {
  readonly kind: Mention['kind']
  readonly names: Map<string, number>
  readonly code: string | undefined
  readonly passages: Passage[]
  confidence: number
}

/** Puts the mentions together that mean one thing, and names it by its fullest form. */
export function gather(mentions: readonly Mention[]): Suggestion[] {
  const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length)
  const things: Thing[] = []
  for (const mention of byLength) {
    const thing = things.find((other) => other.kind === mention.kind && meansSame(other, mention))
    if (thing) join(thing, mention)
    else things.push(thingOf(mention))
  }
  return things.map(suggestionOf)
}

function thingOf({ kind, name, short, code, confidence, passage }: Mention): Thing {
  return { kind, names: new Map([name, ...short].map((form) => [form, 0])), code, passages: [passage], confidence }
}

function join(thing: Thing, { name, passage, confidence }: Mention): void {
  thing.names.set(name, 0)
  thing.passages.push(passage)
  thing.confidence = Math.max(thing.confidence, confidence)
}

function meansSame({ kind, names, code }: Thing, mention: Mention): boolean {
  if (names.has(mention.name)) return true
  // 加西亚 of 马丁·加西亚
  if (kind === 'person') return [...names.keys()].some((name) => isPartOfName(name, mention.name))
  if (kind === 'place') return code !== undefined && code === mention.code
  const [full = ''] = names.keys()
  // 市公安局 is that of 临江市公安局, 县小学 that of 柳江县小学: the same end, and a place before it
  return kind === 'organisation' && full.endsWith(mention.name) && full.length - mention.name.length <= 8
}

function isPartOfName(name: string, part: string): boolean {
  return name.includes('·') && (name.endsWith(`·${part}`) || name.startsWith(`${part}·`))
}

/** Each further mention says more, up to this. */
const MOST = 0.97

function suggestionOf({ kind, names, code, passages, confidence }: Thing): Suggestion {
  const [name = '', ...aliases] = names.keys()
  const sure = Math.min(MOST, confidence + 0.03 * (passages.length - 1))
  return { kind, name, aliases, ...(code === undefined ? {} : { code }), confidence: Math.round(sure * 100) / 100, passages }
}
