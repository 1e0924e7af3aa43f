import type { JSONContent } from '@tiptap/core'
import { MARK_TYPES, plainText, type Block, type BlockRole, type Inline, type Mark } from '@/lib/article/block'
import { parsePicture } from '@/lib/article/document'
import { flowOf, isFigureRole, isFlowRole, type FlowPart, type FlowRole } from '@/lib/article/flow'
import { normalInlines } from '@/lib/article/inlines'
import { peopleAfterTyping } from '@/lib/article/people'
import type { PictureUse } from '@/lib/article/picture'
import type { EditedBlock } from '@/lib/article/settle'

/** The roles that are written in the running text, those of a figure's words among them; every other block is a field. */
export type TextRole = FlowRole | 'caption' | 'credit'

/** The names of their nodes in the editor. */
export const NODE_OF: Readonly<Record<TextRole, string>> = {
  body: 'paragraph', crosshead: 'crosshead', bullet: 'bullet', numbered: 'numbered',
  'pull-quote': 'pullQuote', 'editors-note': 'editorsNote', caption: 'caption', credit: 'credit',
}
const ROLE_OF: ReadonlyMap<string | undefined, TextRole> = new Map(
  Object.entries(NODE_OF).map(([role, node]) => [node, role as TextRole]),
)

/** The role that a node of the editor writes; undefined for a figure, which holds two. */
export function roleOfNode(name: string | undefined): TextRole | undefined {
  return ROLE_OF.get(name)
}

/** The headline parts, bylines and the dateline, in the order in which they are read. */
export const HEAD_ROLES = ['label', 'kicker', 'headline', 'deck', 'standfirst', 'byline', 'dateline'] as const satisfies readonly BlockRole[]

/** A block that is written in a field of its own. `key` tells fields apart before the server has given an id. */
export interface FieldBlock {
  readonly key: string
  readonly id: string | null
  readonly role: BlockRole
  readonly text: readonly Inline[]
  /** Whom a byline names, where a person said so. */
  readonly people?: Block['people']
}

/** Whether a block is written in the running text. */
export function isTextRole(role: BlockRole): role is TextRole {
  return isFlowRole(role) || isFigureRole(role)
}

function toMark(mark: Mark): NonNullable<JSONContent['marks']>[number] {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.href } } : { type: mark.type }
}

function toText({ text, marks }: Inline): JSONContent {
  return { type: 'text', text, ...(marks && marks.length > 0 ? { marks: marks.map(toMark) } : {}) }
}

function toNode(role: TextRole, { id, text, picture }: Pick<EditedBlock, 'id' | 'text' | 'picture'>): JSONContent {
  return { type: NODE_OF[role], attrs: picture === undefined ? { id } : { id, picture }, ...(text.length > 0 ? { content: text.map(toText) } : {}) }
}

/** A part that a figure does not have is an empty node without an id, in which somebody can write it. */
const NOT_THERE = { id: null, text: [] } as const

function toPart(part: FlowPart<EditedBlock>): JSONContent {
  if (part.kind === 'text') return toNode(part.role, part.block)
  return { type: 'figure', content: [toNode('caption', part.caption ?? NOT_THERE), toNode('credit', part.credit ?? NOT_THERE)] }
}

/** Blocks as the editor's document: the flow of the article, its nodes knowing their ids. One empty paragraph where there is none. */
export function toDocument(blocks: readonly EditedBlock[]): JSONContent {
  const nodes = flowOf(blocks).map(toPart)
  return { type: 'doc', content: nodes.length > 0 ? nodes : [toNode('body', NOT_THERE)] }
}

function fromMark({ type, attrs }: { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }): Mark[] {
  const known = MARK_TYPES.find((one) => one === type)
  if (known !== 'link') return known === undefined ? [] : [{ type: known }]
  return typeof attrs?.['href'] === 'string' ? [{ type: known, href: attrs['href'] }] : []
}

/** The picture of a caption, from the attributes of its node; null while it waits for one. */
export function pictureOf(attributes: Readonly<Record<string, unknown>> | undefined): PictureUse | null {
  return parsePicture(attributes?.['picture'])
}

function fromNode(node: JSONContent): EditedBlock {
  const runs = (node.content ?? []).map(({ text = '', marks = [] }): Inline => ({ text, marks: marks.flatMap(fromMark) }))
  const id: unknown = node.attrs?.['id']
  const picture = pictureOf(node.attrs)
  const block: EditedBlock = { id: typeof id === 'string' ? id : null, role: roleOfNode(node.type) ?? 'body', text: normalInlines(runs) }
  return picture === null ? block : { ...block, picture }
}

/** The editor's document as blocks, one for each node that holds text, in their order. */
export function fromDocument(document: JSONContent): readonly EditedBlock[] {
  return (document.content ?? []).flatMap((node) => (node.type === 'figure' ? (node.content ?? []).map(fromNode) : [fromNode(node)]))
}

/** A block as a field under a key. */
export function toField(key: string, { id, role, text, people }: EditedBlock): FieldBlock {
  return { key, id, role, text, ...(people === undefined ? {} : { people }) }
}

/** The blocks that are fields, in their order. */
export function toFields(blocks: readonly Block[]): readonly FieldBlock[] {
  return blocks.filter(({ role }) => !isTextRole(role)).map((block) => toField(block.id, block))
}

/** The last of the text blocks before `at` that are still there; null for the head of the article. */
function anchorOf(base: readonly Block[], at: number, present: ReadonlySet<string | null>): string | null {
  return base.slice(0, at).findLast(({ id, role }) => isTextRole(role) && present.has(id))?.id ?? null
}

function rankOf(role: BlockRole): number {
  return HEAD_ROLES.findIndex((head) => head === (role === 'damaged' ? 'headline' : role))
}

/** A new headline part among the head, behind the parts that are read before it. */
function intoHead(head: readonly FieldBlock[], field: FieldBlock): readonly FieldBlock[] {
  const at = head.findLastIndex(({ role }) => rankOf(role) >= 0 && rankOf(role) <= rankOf(field.role)) + 1
  return [...head.slice(0, at), field, ...head.slice(at)]
}

/** Where a block of the article stands in the editor: a field, or a node of the running text by its index among those that hold text. */
export type Placed =
  | { readonly kind: 'field'; readonly field: FieldBlock }
  | { readonly kind: 'node'; readonly index: number; readonly block: EditedBlock }

/**
 * Puts fields and running text together as the blocks of an article, in the order of `base`.
 *
 * A field that was there keeps its place behind the paragraph that it followed; a new headline part goes into the
 * head, and a new jump line to the end. A field that was never filled is no block, nor is an empty paragraph that
 * never was one.
 */
export function arrange(
  base: readonly Block[], fields: readonly FieldBlock[], body: readonly EditedBlock[],
): readonly Placed[] {
  const present = new Set(body.map(({ id }) => id))
  const byId = new Map(fields.flatMap((field) => (field.id === null ? [] : [[field.id, field] as const])))
  const behind = new Map<string | null, readonly FieldBlock[]>()
  for (const [at, { id }] of base.entries()) {
    const field = byId.get(id)
    if (!field) continue
    const anchor = anchorOf(base, at, present)
    behind.set(anchor, [...(behind.get(anchor) ?? []), field])
  }
  const known = new Set(base.map(({ id }) => id))
  const fresh = fields.filter(({ id, text }) => (id === null || !known.has(id)) && text.length > 0)
  const head = fresh.filter(({ role }) => rankOf(role) >= 0).reduce(intoHead, behind.get(null) ?? [])
  const tail = fresh.filter(({ role }) => rankOf(role) < 0)
  const lastOf = new Map(body.map(({ id }, index) => [id, index]))
  return [
    ...head.map(placeField),
    ...body.flatMap((block, index): Placed[] => {
      if (block.id === null && block.text.length === 0 && block.picture === undefined) return []
      const followers = lastOf.get(block.id) === index && block.id !== null ? (behind.get(block.id) ?? []) : []
      return [{ kind: 'node', index, block }, ...followers.map(placeField)]
    }),
    ...tail.map(placeField),
  ]
}

function placeField(field: FieldBlock): Placed {
  return { kind: 'field', field }
}

/** A placed block as it is sent. */
export function editedOf(placed: Placed): EditedBlock {
  if (placed.kind === 'node') return placed.block
  const { key: _, ...field } = placed.field
  return field
}

/** The blocks of an article as they are sent. */
export function assemble(
  base: readonly Block[], fields: readonly FieldBlock[], body: readonly EditedBlock[],
): readonly EditedBlock[] {
  return arrange(base, fields, body).map(editedOf)
}

/** What a person said of a byline holds while its names stand in it. */
function typed({ people: said, ...field }: FieldBlock, text: readonly Inline[]): FieldBlock {
  const people = peopleAfterTyping(said, plainText(field), plainText({ text }))
  return { ...field, text, ...(people === undefined ? {} : { people }) }
}

/**
 * A field with what was typed into it. Typing into what survives of a damaged headline makes it the headline; what
 * else survived of it is emptied, for the typed one is whole.
 */
export function typeField(fields: readonly FieldBlock[], key: string, text: readonly Inline[]): readonly FieldBlock[] {
  const damaged = fields.find((field) => field.key === key)?.role === 'damaged'
  return fields.map((field): FieldBlock => {
    if (field.key === key) return { ...typed(field, text), role: damaged ? 'headline' : field.role }
    return damaged && field.role === 'damaged' ? { ...field, role: 'headline', text: [] } : field
  })
}
