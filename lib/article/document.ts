import { z } from 'zod'
import { BLOCK_ROLES, MARK_TYPES, type Block } from './block'
import { normalInlines } from './inlines'
import type { PictureUse } from './picture'
import { isSafeLink } from './safe-link'
import type { EditedBlock } from './settle'

/** The longest text of an article, in UTF-16 units: a whole broadsheet page holds about a tenth of it. */
export const MOST_TEXT = 200_000
/** The most blocks of an article: ten times what a full page has lines. */
export const MOST_BLOCKS = 5_000

/** Line breaks and tabs are text; other control characters (NUL above all) and half characters no database can hold. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Surrogate}]/u

const text = z.string().refine((value) => !CONTROL.test(value), 'not plain text')
const id = z.string().regex(/^[\w-]{1,64}$/)

const href = z.string().max(2_000).refine(isSafeLink, 'not an http, https or mailto address')
const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(MARK_TYPES).exclude(['link']) }),
  z.strictObject({ type: z.literal('link'), href }),
])
/** Superscript and subscript exclude each other, so they count as one. */
const marks = z.array(mark).max(MARK_TYPES.length).refine(
  (list) => new Set(list.map(({ type }) => (type === 'subscript' ? 'superscript' : type))).size === list.length,
  'a mark stands twice',
)
/** A run of text as a browser sends it. */
export const inline = z.strictObject({ text: text.min(1), marks: marks.optional() })
const source = z
  .strictObject({ dump: id, line: z.int().min(0), from: z.int().min(0), to: z.int().min(0) })
  .refine(({ from, to }) => from < to, 'an empty span')

/** More people than any byline names; each part is as long as a line of print. */
const MOST_PEOPLE = 100
const words = text.max(200).refine((value) => value === value.trim(), 'stands in spaces')
const people = z.array(z.strictObject({ role: words, name: words.min(1), affiliation: words })).max(MOST_PEOPLE)

/** What is to be seen in a picture is told in a few sentences. */
const MOST_ALT = 1_000
const share = z.number().min(0).max(1)
/** Shares that went through a multiplication may be longer than their whole by less than a pixel of any picture. */
const ROUNDING = 1e-6
const crop = z
  .strictObject({ x: share, y: share, width: share.gt(0), height: share.gt(0) })
  .refine(({ x, y, width, height }) => Math.max(x + width, y + height) <= 1 + ROUNDING, 'goes over the edge of its picture')
const picture = z.strictObject({
  photo: z.guid(), alt: text.max(MOST_ALT), crop: crop.nullable(), focus: z.strictObject({ x: share, y: share }).nullable(),
})

const block = z.strictObject({
  id,
  role: z.enum(BLOCK_ROLES),
  text: z.array(inline),
  sources: z.array(source),
  madeBy: z.enum(['reader', 'person']),
  people: people.optional(),
  picture: picture.optional(),
})
/** A byline that becomes something else for a while keeps its people; nobody sends people with anything else. So it is with pictures. */
const edited = z
  .strictObject({ id: id.nullable(), role: z.enum(BLOCK_ROLES), text: z.array(inline), people: people.optional(), picture: picture.optional() })
  .refine(({ role, people: named }) => named === undefined || role === 'byline', 'people of what is no byline')
  .refine(({ role, picture: shown }) => shown === undefined || role === 'caption', 'a picture of what is no caption')

/** A picture as it stands in an article; null for whatever is none. Never throws. */
export function parsePicture(value: unknown): PictureUse | null {
  return value === null || value === undefined ? null : (picture.safeParse(value).data ?? null)
}

/** Why a value is no article. `path` leads to the place, as in `3.text.0.marks`. */
export type DocumentFault =
  | { readonly kind: 'not-an-article' | 'unsafe-link' | 'not-plain-text'; readonly path: string; readonly why: string }
  | { readonly kind: 'too-many-blocks'; readonly most: number }
  | { readonly kind: 'too-much-text'; readonly most: number }
  | { readonly kind: 'same-id'; readonly id: string }

/** What a value was read as, or why it is no such thing. */
export type Parsed<T> =
  | { readonly ok: true; readonly blocks: readonly T[] }
  | { readonly ok: false; readonly fault: DocumentFault }

/** The texts of which a block is made. */
function textsOf({ text: runs, people: named = [], picture: shown }: Pick<Block, 'text' | 'people' | 'picture'>): string[] {
  const texts = [...runs.map((run) => run.text), ...named.flatMap(({ role, name, affiliation }) => [role, name, affiliation])]
  return shown === undefined ? texts : [...texts, shown.alt]
}

/** How many runs a value claims to have: each is a character at least, so that too many are too much text. */
function runsOf(value: unknown): number {
  const runs: unknown = typeof value === 'object' && value !== null && 'text' in value ? value.text : null
  return Array.isArray(runs) ? runs.length : 0
}

/** The first fault of a block, in words that a person can act on where there are some. */
function faultOf({ issues }: z.ZodError, at: number): DocumentFault {
  const issue = issues[0]
  const path = [at, ...(issue?.path ?? [])].map(String)
  const last = path.at(-1)
  const isText = typeof issue?.path.at(-2) === 'number' && last === 'text'
  const kind = issue?.code !== 'custom' ? 'not-an-article' : last === 'href' ? 'unsafe-link' : isText ? 'not-plain-text' : 'not-an-article'
  return { kind, path: path.join('.'), why: issue?.message ?? '' }
}

/**
 * Reads a list of blocks of either kind, runs of text in their normal form. One block after the other, and no further
 * than the first fault or the limit, so that the work is bounded whatever was sent.
 */
function parse<T extends EditedBlock>(schema: z.ZodType<T>, value: unknown): Parsed<T> {
  if (!Array.isArray(value)) return { ok: false, fault: { kind: 'not-an-article', path: '', why: 'no list' } }
  if (value.length > MOST_BLOCKS) return { ok: false, fault: { kind: 'too-many-blocks', most: MOST_BLOCKS } }
  const tooMuch: DocumentFault = { kind: 'too-much-text', most: MOST_TEXT }
  const blocks: T[] = []
  let length = 0
  for (const [at, one] of value.entries()) {
    if (length + runsOf(one) > MOST_TEXT) return { ok: false, fault: tooMuch }
    const parsed = schema.safeParse(one)
    if (!parsed.success) return { ok: false, fault: faultOf(parsed.error, at) }
    for (const words of textsOf(parsed.data)) length += words.length
    if (length > MOST_TEXT) return { ok: false, fault: tooMuch }
    blocks.push({ ...parsed.data, text: normalInlines(parsed.data.text) })
  }
  return { ok: true, blocks }
}

/**
 * Reads an article's blocks from a value that anyone may have sent, strictly: nothing unknown, nothing missing,
 * links to http, https and mailto only, text without control characters, every id once, and no more than the
 * limits allow. Never throws. Runs of text come back in their normal form.
 */
export function parseBlocks(value: unknown): Parsed<Block> {
  const parsed = parse<Block>(block, value)
  if (!parsed.ok) return parsed
  const ids = new Set<string>()
  for (const { id: one } of parsed.blocks) {
    if (ids.has(one)) return { ok: false, fault: { kind: 'same-id', id: one } }
    ids.add(one)
  }
  return parsed
}

/**
 * Reads what an editor sends back, as strictly: blocks of id, role, text, a byline's people and a caption's picture only. An id may stand twice, because
 * a broken paragraph carries the same one in both parts; `settle` makes blocks of it.
 */
export function parseEdited(value: unknown): Parsed<EditedBlock> {
  return parse<EditedBlock>(edited, value)
}
