import { plainText } from '@/lib/article/block'
import type { PageArticle } from '@/lib/split/page-state'
import type { EditingDesk } from './editing-desk'
import { bodiesOf } from './structure-deeds'

/** Characters of a sentence that is added, and of a headline that is typed. */
const SENTENCE = 7
/** How often a headline keeps its end when its beginning is typed. */
const KEPT = 0.5

/** Puts another character in the place of one. */
export function correct(desk: EditingDesk, article: PageArticle): void {
  const block = desk.one(article.blocks)
  const characters = block === undefined ? [] : Array.from(plainText(block))
  const at = desk.random.whole(0, characters.length - 1)
  const was = characters[at]
  if (block === undefined || was === undefined || was.trim() === '' || desk.log.typed.has(was)) return
  desk.retype(block, characters.with(at, desk.type(1, was)).join(''))
}

/** Writes a sentence at the end of a paragraph. */
export function addSentence(desk: EditingDesk, article: PageArticle): void {
  const block = desk.one(bodiesOf(article))
  if (block !== undefined) desk.retype(block, `${plainText(block)}${desk.type(SENTENCE)}。`)
}

/** Types a headline anew, or its beginning. */
export function typeHeadline(desk: EditingDesk, article: PageArticle): void {
  const block = article.blocks.find(({ role }) => role === 'headline')
  if (block === undefined) return
  const kept = desk.random.chance(KEPT) ? Array.from(plainText(block)).slice(2).join('') : ''
  desk.retype(block, desk.type(SENTENCE) + kept)
}
