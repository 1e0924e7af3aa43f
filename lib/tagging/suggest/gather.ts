import type { Mention, Passage, Suggestion } from './suggestion'

/** What several mentions of one thing come to. */
interface Thing {
  readonly kind: Mention['kind']
  readonly names: Set<string>
  readonly code: string | undefined
  readonly passages: Passage[]
  confidence: number
}

/** Puts the mentions together that mean one thing, and names it by its fullest form. */
export function gather(mentions: readonly Mention[]): Suggestion[] {
  const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length)
  const things: Thing[] = []
  const meant = new Map<string, number>()
  for (const mention of byLength) {
    const known = Math.min(...keysOf(mention).map((key) => meant.get(key) ?? Infinity))
    const thing = things[known]
    if (thing) join(thing, mention)
    else things.push(thingOf(mention))
    const at = thing ? known : things.length - 1
    for (const key of keysMeaning(mention, thing === undefined)) meant.set(key, Math.min(at, meant.get(key) ?? at))
  }
  return things.map(suggestionOf)
}

/** What a mention is known by: of several things that one of these means, the first is meant. */
function keysOf({ kind, name, code }: Mention): string[] {
  return [`${kind} ${name}`, ...(kind === 'place' && code !== undefined ? [`code ${code}`] : [])]
}

/** All that means a thing from now on, since it has this mention; more of it where that is the first and fullest. */
function keysMeaning(mention: Mention, first: boolean): string[] {
  const { kind, name, short } = mention
  const forms = first ? [name, ...short] : [name]
  if (kind === 'person') forms.push(...forms.flatMap(partsOf))
  if (kind === 'organisation' && first) forms.push(...endsOf(name))
  return [...forms.map((form) => `${kind} ${form}`), ...(first ? keysOf(mention) : [])]
}

/** 加西亚 of 马丁·加西亚: what stands before or behind one of the dots. */
function partsOf(name: string): string[] {
  return [...name.matchAll(/·/gu)].flatMap(({ index }) => [name.slice(0, index), name.slice(index + 1)])
}

/** How many characters of a place may be left away before the name of an institution. */
const LONGEST_LEFT_AWAY = 8

/** 市公安局 is that of 临江市公安局, 县小学 that of 柳江县小学: the same end, and a place before it. */
function endsOf(name: string): string[] {
  return Array.from({ length: Math.min(LONGEST_LEFT_AWAY, name.length - 1) }, (_, at) => name.slice(at + 1))
}

function thingOf({ kind, name, short, code, confidence, passage }: Mention): Thing {
  return { kind, names: new Set([name, ...short]), code, passages: [passage], confidence }
}

function join(thing: Thing, { name, passage, confidence }: Mention): void {
  thing.names.add(name)
  thing.passages.push(passage)
  thing.confidence = Math.max(thing.confidence, confidence)
}

/** Each further mention says more, up to this. */
const MOST = 0.97

function suggestionOf({ kind, names, code, passages, confidence }: Thing): Suggestion {
  const [name = '', ...aliases] = names
  const sure = Math.min(MOST, confidence + 0.03 * (passages.length - 1))
  return { kind, name, aliases, ...(code === undefined ? {} : { code }), confidence: Math.round(sure * 100) / 100, passages }
}
