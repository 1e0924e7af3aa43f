import type { Editor } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import type { Block, Inline } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import type { Saved } from '@/lib/server/articles/commands'
import { decide, disputed } from './conflict'
import { arrange, editedOf, type FieldBlock, fromDocument, isTextRole, type Placed, toDocument, toField, toFields, typeField } from './document'
import { adoptIds, becomeDocument, FROM_SERVER } from './running-text'
import type { Base, Collected, Conflict } from './saver'

/** An article while it is typed: its fields, and its running text in Tiptap. */
export interface Draft {
  readonly fields: () => readonly FieldBlock[]
  readonly subscribe: (listener: () => void) => () => void
  readonly attach: (editor: Editor) => void
  /** Follows what happens in the running text; true where somebody typed. */
  readonly follow: (transaction: Transaction) => boolean
  readonly type: (field: FieldBlock, text: readonly Inline[]) => void
  /** Says whom a byline names; undefined leaves it to be read from its text. */
  readonly name: (field: FieldBlock, people: Block['people']) => void
  /** The article as it stands now. */
  readonly blocks: (base: Pick<Base, 'blocks'>) => readonly EditedBlock[]
  /** The same, to be sent: from here on, what is typed is what came after. */
  readonly collect: (base: Base) => Collected
  readonly replace: (blocks: readonly EditedBlock[]) => void
  /** Puts theirs and what stands here together where nobody need decide anything; false where somebody must. */
  readonly merge: (conflict: Pick<Conflict, 'base' | 'theirs'>) => boolean
}

/** Blocks as they were sent, with the ids that they have now. Where they came from does not matter for comparing texts. */
function asSent(placed: readonly Placed[], ids: readonly string[]): readonly Block[] {
  return placed.flatMap((one, index): Block[] => {
    const id = ids[index]
    return id === undefined ? [] : [{ ...editedOf(one), id, sources: [], madeBy: 'person' }]
  })
}

/** Opens an article for typing. */
export function openDraft(blocks: readonly Block[]): Draft {
  let fields = toFields(blocks)
  let editor: Editor | null = null
  let sinceSent = new Mapping()
  const listeners = new Set<() => void>()

  function setFields(next: readonly FieldBlock[]): void {
    fields = next
    for (const listener of listeners) listener()
  }
  function document() {
    return editor ? editor.getJSON() : toDocument(blocks)
  }
  function place(base: readonly Block[]): readonly Placed[] {
    return arrange(base, fields, fromDocument(document()))
  }
  function apply(change: (current: Editor) => Transaction): void {
    if (!editor || editor.isDestroyed) return
    const transaction = change(editor)
    if (transaction.docChanged) editor.view.dispatch(transaction)
  }

  function adopt(placed: readonly Placed[], sent: Node | null, ids: readonly string[]): void {
    const nodes = new Map<number, string>()
    const named = new Map<string, string>()
    for (const [at, one] of placed.entries()) {
      const id = ids[at]
      if (id === undefined) continue
      if (one.kind === 'node') nodes.set(one.index, id)
      else named.set(one.field.key, id)
    }
    if (sent) apply(({ state }) => adoptIds(state, sent, nodes, sinceSent))
    if (fields.some(({ key, id }) => named.has(key) && named.get(key) !== id)) {
      setFields(fields.map((field) => ({ ...field, id: named.get(field.key) ?? field.id })))
    }
  }
  function takeIn(placed: readonly Placed[], sent: Node | null, saved: Saved): Conflict | null {
    adopt(placed, sent, saved.ids)
    if (!saved.merged && saved.ids.length === placed.length) return null
    const base = asSent(placed, saved.ids)
    const theirs = { revision: saved.revision, blocks: saved.blocks }
    return merge({ base, theirs }) ? null : { base, ours: place(base).map(editedOf), theirs }
  }
  function merge({ base, theirs }: Pick<Conflict, 'base' | 'theirs'>): boolean {
    const ours = place(base).map(editedOf)
    if (disputed(base, ours, theirs.blocks).length > 0) return false
    replace(decide(base, ours, theirs.blocks, new Map()))
    return true
  }
  function replace(wanted: readonly EditedBlock[]): void {
    const keys = new Map(fields.map(({ id, key }) => [id, key]))
    setFields(wanted.flatMap((block, index): FieldBlock[] =>
      isTextRole(block.role) ? [] : [toField(keys.get(block.id) ?? block.id ?? `put-in-${index}`, block)]))
    apply(({ state, schema }) => becomeDocument(state, Node.fromJSON(schema, toDocument(wanted))))
  }

  return {
    fields: () => fields,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    attach(next) {
      editor = next
    },
    follow(transaction) {
      sinceSent.appendMapping(transaction.mapping)
      return transaction.docChanged && transaction.getMeta(FROM_SERVER) !== true
    },
    type(field, text) {
      const known = fields.some(({ key }) => key === field.key) ? fields : [...fields, field]
      setFields(typeField(known, field.key, text))
    },
    name({ key }, people) {
      setFields(fields.map((field) => (field.key === key ? toField(key, { ...field, people }) : field)))
    },
    blocks: (base) => place(base.blocks).map(editedOf),
    collect(base) {
      const placed = place(base.blocks)
      const sent = editor?.state.doc ?? null
      sinceSent = new Mapping()
      return { blocks: placed.map(editedOf), takeIn: (saved) => takeIn(placed, sent, saved) }
    },
    replace,
    merge,
  }
}
