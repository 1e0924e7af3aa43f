import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Block, plainText } from '../../article/block'
import type { EditedBlock } from '../../article/settle'
import { SYSTEM } from '../../editorial/actor'
import { db } from '../db'
import { edited, importNew, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { saveText } from './commands'
import { deskArticle } from './queries'

withDesk()

interface Deed {
  readonly kind: 'add' | 'break' | 'write' | 'remove' | 'paste' | 'turn'
  readonly at: number
}

/** An article, and a block of another one on its page. */
async function newArticle(): Promise<{ id: string; foreign: EditedBlock }> {
  const { pageId } = await importNew()
  const [first, second] = await db().article.findMany({ where: { pageId }, orderBy: { position: 'asc' }, select: { id: true } })
  const [foreign] = (await edited(second?.id ?? '')).blocks
  if (!first || !foreign) throw new RangeError('a page of two articles')
  return { id: first.id, foreign }
}

function act(blocks: readonly EditedBlock[], { kind, at }: Deed, foreign: EditedBlock, who: string): EditedBlock[] {
  const index = at % blocks.length
  const [before, block, after] = [blocks.slice(0, index), blocks[index], blocks.slice(index + 1)]
  if (block === undefined) return [...blocks]
  const words = plainText(block)
  const half = Math.floor(words.length / 2)
  switch (kind) {
    case 'add': return [...before, block, { id: null, role: 'body', text: [{ text: `${who}添一段。` }] }, ...after]
    case 'break': return half === 0 ? [...blocks]
      : [...before, { ...block, text: [{ text: words.slice(0, half) }] }, { ...block, text: [{ text: words.slice(half) }] }, ...after]
    case 'write': return [...before, { ...block, text: [{ text: `${who}写：${words}` }] }, ...after]
    case 'remove': return [...before, ...after]
    case 'paste': return [...before, block, foreign, ...after]
    case 'turn': return [...before, ...after, block]
  }
}

const deeds = fc.array(fc.record<Deed>({
  kind: fc.constantFrom('add', 'break', 'write', 'remove', 'paste', 'turn'), at: fc.nat(8),
}), { minLength: 1, maxLength: 3 })
const rounds = fc.array(deeds, { maxLength: 2 })

/** What an article shows, whenever it was written. */
async function shown(id: string): Promise<{ readonly revision: number; readonly blocks: readonly Block[] }> {
  const { revision, blocks } = await deskArticle(SYSTEM, id)
  return { revision, blocks }
}

test('a save that arrives twice is done once, whatever was typed and whatever others saved before and between', async () => {
  await fc.assert(fc.asyncProperty(deeds, rounds, rounds, async (ours, before, between) => {
    const { id, foreign } = await newArticle()
    const editor = person('editor')
    const type = (blocks: readonly EditedBlock[], typed: readonly Deed[], who: string) =>
      typed.reduce<readonly EditedBlock[]>((text, deed) => act(text, deed, foreign, who), blocks)
    const others = async (theirs: readonly Deed[], who: string) => {
      const save = await edited(id)
      await saveText(SYSTEM, id, { ...save, blocks: type(save.blocks, theirs, who) })
    }
    const stale = await edited(id)
    const save = { ...stale, blocks: type(stale.blocks, ours, '甲') }
    for (const theirs of before) await others(theirs, '乙')
    const first = await saveText(editor, id, save).catch(() => null)
    // Both sides in one block: nothing was saved, so there is nothing to know again.
    fc.pre(first !== null)
    for (const theirs of between) await others(theirs, '丙')

    const [article, rows] = [await shown(id), await rowCounts()]
    expect(await saveText(editor, id, save)).toMatchObject({ ...article, ids: first?.ids })
    expect(await shown(id)).toEqual(article)
    expect(await rowCounts()).toEqual(rows)
  }), { numRuns: 25 })
  // Each run imports a page and saves up to six times.
}, 90_000)

test('the answer to a save that arrives twice tells whether others are in it', async () => {
  const { id } = await newArticle()
  const editor = person('editor')
  const save = await edited(id, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口复航记' }] } : block))
  const first = await saveText(editor, id, save)
  expect(await saveText(editor, id, save)).toEqual({ ...first, merged: false })
  await saveText(SYSTEM, id, await edited(id, (block, index) => (index === 2 ? { ...block, text: [{ text: '第一班船坐满了人。' }] } : block)))
  expect(await saveText(editor, id, save)).toMatchObject({ revision: 3, ids: first.ids, merged: true })
})

test('a save under the id of a version that is not its own is refused, and changes nothing', async () => {
  const { id } = await newArticle()
  const save = await edited(id)
  await saveText(person('editor'), id, save)
  const before = await rowCounts()
  expect(await refusal(saveText(person('editor'), id, save))).toBe('input-invalid')
  const { id: other } = await newArticle()
  const theirs = await edited(other)
  await saveText(SYSTEM, other, theirs)
  expect(await refusal(saveText(SYSTEM, other, { ...theirs, version: save.version }))).toBe('input-invalid')
  expect((await rowCounts())['Version']).toBe((before['Version'] ?? 0) + 3)
})
