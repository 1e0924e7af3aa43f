import { randomUUID } from 'node:crypto'
import { type Actor, SYSTEM } from '@/lib/editorial/actor'
import { acceptanceOf, printOfDecisions, printOfItems } from '@/lib/review/decisions'
import { saveText } from '@/lib/server/articles/commands'
import { db } from '@/lib/server/db'
import { importDump } from '@/lib/server/dumps/commands'
import { publishIssue } from '@/lib/server/editions/commands'
import { correctPage } from '@/lib/server/pages/commands'
import { workbenchPage } from '@/lib/server/pages/queries'
import { applyReview, decideOn } from '@/lib/server/reviews/commands'
import { deskReview } from '@/lib/server/reviews/queries'
import { edited, foundPaper, person, placeOf, TWO_STORIES } from '@/lib/server/testing/desk'
import { captioned } from '@/lib/server/testing/steps'

/** What two people do on one page, each prepared from what stood on their screens before anybody did anything. */
export const DEEDS = ['save', 'step', 'decide', 'apply', 'publish'] as const
export type DeedName = (typeof DEEDS)[number]

/** A page, and what is about to be done to it. */
export interface Scene {
  readonly issueId: string
  readonly pageId: string
  readonly review: string
  readonly deeds: Readonly<Record<DeedName, () => Promise<unknown>>>
}

/** A line of the first story, and one of the second, as the next dump has them. */
const CHANGES = [['七分钟后靠上北岸', '九分钟后靠上北岸'], ['不会再变形', '不会再开裂']] as const

/** Where the Step makes a caption of a paragraph. */
const CAPTION_LINE = 19

/**
 * Sets a new page as everybody sees it before they begin: of two articles, with a Review of another dump, in which what concerns the first
 * article is decided already. One of the two types into the first article and publishes, the other one makes a caption of a paragraph of
 * the second, decides about the rest and applies.
 */
export async function setScene(): Promise<Scene> {
  const title = await foundPaper()
  await db().title.update({ where: { slug: title }, data: { settings: { unproofed: true } } })
  const { issueId, pageId } = await importDump(SYSTEM, placeOf(title), TWO_STORIES)
  const next = CHANGES.reduce((text, [was, is]) => text.replace(was, is), TWO_STORIES.toString())
  const { review } = await importDump(SYSTEM, placeOf(title, { fileName: 'next.txt' }), Buffer.from(next))
  if (review === null) throw new RangeError('no Review was opened')
  return { issueId, pageId, review, deeds: await prepared({ issueId, pageId, review }, person('chief-editor'), person('editor')) }
}

async function prepared({ issueId, pageId, review }: Omit<Scene, 'deeds'>, one: Actor, other: Actor): Promise<Scene['deeds']> {
  const [first, ...rest] = (await deskReview(other, review)).review.items
  if (!first || rest.length === 0) throw new RangeError('there is not enough to decide about')
  await decideOn(other, review, { decisions: [acceptanceOf(first)] })
  const { page: { revision }, review: { items }, decisions } = await deskReview(other, review)
  const shown = { revision, shown: printOfItems(items), decided: printOfDecisions(items, decisions) }
  const article = (await workbenchPage(one, pageId)).state.articles[0]?.id ?? ''
  const save = await edited(article, (block, index) => (index === 0 ? { ...block, text: [{ text: '渡口复航记' }] } : block))
  const step = { kind: 'step' as const, key: randomUUID(), ...(await captioned(pageId, CAPTION_LINE)) }
  return {
    save: () => saveText(one, article, save),
    step: () => correctPage(other, pageId, step),
    decide: () => decideOn(other, review, { decisions: rest.map(acceptanceOf) }),
    apply: () => applyReview(other, review, shown),
    publish: () => publishIssue(one, issueId),
  }
}
