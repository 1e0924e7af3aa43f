import type { JSONContent } from '@tiptap/core'
import { type Block, type BlockRole, type Inline, type Mark } from '@/lib/article/block'
import { normalInlines } from '@/lib/article/inlines'
import type { EditedBlock } from '@/lib/article/settle'

/** The roles that are written as running text; every other block is a field. */
export type BodyRole = 'body' | 'crosshead'

/** The names of their nodes in the editor. */
export const NODE_OF: Readonly<Record<BodyRole, string>> = { body: 'paragraph', crosshead: 'crosshead' }

/** The headline parts in the order in which they are read. */
export const HEAD_ROLES = ['label', 'kicker', 'headline', 'deck', 'standfirst', 'byline'] as const satisfies readonly BlockRole[]

/** A block that is written in a field of its own. `key` tells fields apart before the server has given an id. */
export interface FieldBlock {
  readonly key: string
  readonly id: string | null
  readonly role: BlockRole
  readonly text: readonly Inline[]
}

export function isBodyRole(role: BlockRole): role is BodyRole {
  return role === 'body' || role === 'crosshead'
}

function toMark(mark: Mark): NonNullable<JSONContent['marks']>[number] {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.href } } : { type: mark.type }
}

function toText({ text, marks }: Inline): JSONContent {
  return { type: 'text', text, ...(marks && marks.length > 0 ? { marks: marks.map(toMark) } : {}) }
}

/** Blocks as the editor's document: paragraphs and crossheads that know their ids. One empty paragraph where there are none. */
export function toDocument(blocks: readonly EditedBlock[]): JSONContent {
  const nodes = blocks.flatMap(({ id, role, text }): JSONContent[] => {
    if (!isBodyRole(role)) return []
    return [{ type: NODE_OF[role], attrs: { id }, ...(text.length > 0 ? { content: text.map(toText) } : {}) }]
  })
  return { type: 'doc', content: nodes.length > 0 ? nodes : [{ type: 'paragraph', attrs: { id: null } }] }
}

function fromMark({ type, attrs }: { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }): Mark[] {
  if (type === 'bold' || type === 'italic') return [{ type }]
  return type === 'link' && typeof attrs?.['href'] === 'string' ? [{ type, href: attrs['href'] }] : []
}

function fromNode(node: JSONContent): EditedBlock {
  const runs = (node.content ?? []).map(({ text = '', marks = [] }): Inline => ({ text, marks: marks.flatMap(fromMark) }))
  const id: unknown = node.attrs?.['id']
  return { id: typeof id === 'string' ? id : null, role: node.type === NODE_OF.crosshead ? 'crosshead' : 'body', text: normalInlines(runs) }
}

/** The editor's document as blocks, one for each node. */
export function fromDocument(document: JSONContent): readonly EditedBlock[] {
  return (document.content ?? []).map(fromNode)
}

/** The blocks that are fields, in their order. */
export function toFields(blocks: readonly Block[]): readonly FieldBlock[] {
  return blocks.filter(({ role }) => !isBodyRole(role)).map(({ id, role, text }) => ({ key: id, id, role, text }))
}

/** The last of the body blocks before `at` that are still there; null for the head of the article. */
function anchorOf(base: readonly Block[], at: number, present: ReadonlySet<string | null>): string | null {
  return base.slice(0, at).findLast(({ id, role }) => isBodyRole(role) && present.has(id))?.id ?? null
}

function rankOf(role: BlockRole): number {
  return HEAD_ROLES.findIndex((head) => head === (role === 'damaged' ? 'headline' : role))
}

/** A new headline part among the head, behind the parts that are read before it. */
function intoHead(head: readonly FieldBlock[], field: FieldBlock): readonly FieldBlock[] {
  const at = head.findLastIndex(({ role }) => rankOf(role) >= 0 && rankOf(role) <= rankOf(field.role)) + 1
  return [...head.slice(0, at), field, ...head.slice(at)]
}

/** Where a block of the article stands in the editor: a field, or a node of the running text by its index. */
export type Placed =
  | { readonly kind: 'field'; readonly field: FieldBlock }
  | { readonly kind: 'node'; readonly index: number; readonly block: EditedBlock }

/**
 * Puts fields and running text together as the blocks of an article, in the order of `base`.
 *
 * A field that was there keeps its place behind the paragraph that it followed; a new headline part goes into the
 * head, and a new caption or credit to the end. A field that was never filled is no block, nor is an empty paragraph
 * that never was one.
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
      if (block.id === null && block.text.length === 0) return []
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
  const { id, role, text } = placed.field
  return { id, role, text }
}

/** The blocks of an article as they are sent. */
export function assemble(
  base: readonly Block[], fields: readonly FieldBlock[], body: readonly EditedBlock[],
): readonly EditedBlock[] {
  return arrange(base, fields, body).map(editedOf)
}

/**
 * A field with what was typed into it. Typing into what survives of a damaged headline makes it the headline; what
 * else survived of it is emptied, for the typed one is whole.
 */
export function typeField(fields: readonly FieldBlock[], key: string, text: readonly Inline[]): readonly FieldBlock[] {
  const damaged = fields.find((field) => field.key === key)?.role === 'damaged'
  return fields.map((field): FieldBlock => {
    if (field.key === key) return { ...field, role: damaged ? 'headline' : field.role, text }
    return damaged && field.role === 'damaged' ? { ...field, role: 'headline', text: [] } : field
  })
}
