import { randomUUID } from 'node:crypto'
import { type Block, inlines, plainText } from '@/lib/article/block'
import { contentOf } from '@/lib/article/content'
import type { PictureUse } from '@/lib/article/picture'
import type { EditedBlock } from '@/lib/article/settle'
import { SYSTEM } from '@/lib/editorial/actor'
import { saveText } from '@/lib/server/articles/commands'
import { deskArticle } from '@/lib/server/articles/queries'
import { correctPage } from '@/lib/server/pages/commands'
import { workbenchPage } from '@/lib/server/pages/queries'
import { pageCutter } from '@/lib/split/cutter'
import { setRole } from '@/lib/split/deeds/set-role'
import type { PageArticle } from '@/lib/split/page-state'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import { nextCorrection } from './next-correction'
import type { PrintedLine, SampleArticle } from './sample-paper'

/** More Steps than a page has lines mean that its corrections go in a circle. */
const MOST_STEPS = 500

/** Corrects a page Step by Step until each of its lines stands as it is printed. */
export async function bringToPrint(pageId: string, print: readonly PrintedLine[]): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    if (!(await step(pageId, (context) => nextCorrection(context, print)))) return
  }
  throw new Error(`the page ${pageId} cannot be brought to what is printed`)
}

/** Repairs a damaged headline: types what it was, then says that it is the headline. */
export async function repairHeadline(pageId: string, { headline, printed = '' }: SampleArticle): Promise<void> {
  const isIt = ({ role, text }: Block) => role === 'damaged' && sameWords(plainText({ text }), printed)
  const article = (await articlesOn(pageId)).find(({ blocks }) => blocks.some(isIt))
  const damaged = article?.blocks.find(isIt)
  if (!article || !damaged) return
  await type(article.id, (blocks) => blocks.map((block) => (block.id === damaged.id ? { ...block, text: inlines(headline) } : block)))
  await step(pageId, (context) => setRole(context, { blocks: [damaged.id] }, 'headline'))
}

/** Writes the headline of the second part of an article that jumped, which has none in print. */
export async function headContinued(pageId: string, { headline }: SampleArticle): Promise<void> {
  const article = (await articlesOn(pageId)).find(({ blocks }) => {
    const content = contentOf(blocks)
    return content.headline === null && content.damaged === null
  })
  if (!article) return
  await type(article.id, (blocks) => [{ id: null, role: 'headline', text: inlines(headline) }, ...blocks])
}

/** Joins a picture to the caption of these words; where they are empty, puts it in front of an article's text by itself. */
export async function showPicture(article: string, caption: string, picture: PictureUse): Promise<void> {
  await type(article, (blocks) => {
    if (blocks.some((block) => block.picture?.photo === picture.photo)) return blocks
    if (caption !== '') {
      const waits = ({ role, text }: EditedBlock) => role === 'caption' && sameWords(plainText({ text }), caption)
      return blocks.map((block) => (waits(block) ? { ...block, picture } : block))
    }
    const text = blocks.findIndex(({ role }) => role === 'body')
    return blocks.toSpliced(Math.max(text, 0), 0, { id: null, role: 'caption', text: [], picture })
  })
}

/** Whether two headlines say the same, spaces aside: of one set in two lines, print has no space. */
export function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s/gu, '')
  return bare(one) === bare(other)
}

async function articlesOn(pageId: string): Promise<readonly PageArticle[]> {
  return (await workbenchPage(SYSTEM, pageId)).state.articles
}

async function type(article: string, change: (blocks: EditedBlock[]) => EditedBlock[]): Promise<void> {
  const { revision, blocks } = await deskArticle(SYSTEM, article)
  await saveText(SYSTEM, article, { revision, version: randomUUID(), blocks: change(blocks.map(edited)) })
}

function edited({ id, role, text, picture }: Block): EditedBlock {
  return { id, role, text, ...(picture ? { picture } : {}) }
}

/** Takes a Step on the page as it is; false where there is nothing to do. */
async function step(pageId: string, deed: (context: DeedContext) => DeedOutcome | null): Promise<boolean> {
  const { state, lines, revision } = await workbenchPage(SYSTEM, pageId)
  const cutter = pageCutter(state.dump ?? '', new Map(lines.map(({ line, text }) => [line, text])))
  const outcome = deed({ page: state, cutter, newId: randomUUID })
  if (outcome === null) return false
  if (!outcome.ok) throw new Error(`a correction of the sample does not fit: ${outcome.why.kind}`)
  await correctPage(SYSTEM, pageId, { kind: 'step', key: randomUUID(), revision, step: outcome.step })
  return true
}
