import { db } from '@/lib/server/db'
import { withoutNames } from '../without-names'
import type { DeedName, Scene } from './deeds'

/** What each deed was answered: done, or the code of its refusal. */
export type Answers = Readonly<Record<DeedName, string>>

/**
 * All that is kept of a page after some deeds, and what they were answered, as one text: alike where everything is alike but for ids and
 * times. The log is told as what it says of each deed, in no order, for its lines of one moment have none.
 */
export async function outcomeOf({ issueId, pageId, review }: Scene, answers: Answers): Promise<string> {
  const page = await db().page.findUniqueOrThrow({
    where: { id: pageId },
    select: {
      revision: true, aside: true, currentDump: { select: { id: true, fileName: true } },
      articles: {
        orderBy: { ordinal: 'asc' },
        select: {
          id: true, ordinal: true, position: true, revision: true, doc: true, headline: true, print: true, level: true, closedAt: true,
          versions: { orderBy: { revision: 'asc' }, select: { id: true, revision: true, doc: true, cause: true, characters: true } },
        },
      },
      steps: { orderBy: { seq: 'asc' }, select: { id: true, seq: true, step: true, inverse: true } },
    },
  })
  const { state, decisions, stepId } = await db().review.findUniqueOrThrow({ where: { id: review }, select: { state: true, decisions: true, stepId: true } })
  const { liveEdition } = await db().issue.findUniqueOrThrow({
    where: { id: issueId },
    select: {
      liveEdition: {
        select: { number: true, articles: { orderBy: { ordinal: 'asc' }, select: { ordinal: true, versionId: true, headline: true, text: true, html: true } } },
      },
    },
  })
  const events = await db().event.findMany({ where: { thingId: { in: [issueId, pageId, ...page.articles.map(({ id }) => id)] } } })
  const log = events.map(({ deed, thing, before, after }) => withoutNames({ deed, thing, before, after })).sort()
  const articles = page.articles.map(({ closedAt, ...article }) => ({ ...article, closed: closedAt !== null }))
  return withoutNames({ answers, page: { ...page, articles }, review: { state, decisions, stepId }, liveEdition, log })
}
