'use server'

import type { Actor } from '@/lib/editorial/actor'
import { type Outcome, runDeed } from '@/lib/server/action'
import * as notices from '@/lib/server/notices/commands'
import { type ArticleNotices, deskArticleNotices } from '@/lib/server/notices/queries'
import { articleNotice, type ArticleNotice, type NewNotice, newNotice } from '@/lib/server/notices/schema'
import { parse } from '@/lib/server/parse'

export async function issueNotice(input: NewNotice): Promise<Outcome<ArticleNotices>> {
  return runDeed(async (actor: Actor) => {
    const notice = parse(newNotice, input)
    await notices.issueNotice(actor, notice)
    return deskArticleNotices(actor, notice.article)
  })
}

export async function liftNotice(input: ArticleNotice): Promise<Outcome<ArticleNotices>> {
  return runDeed(async (actor: Actor) => {
    const { notice, article } = parse(articleNotice, input)
    await notices.liftNotice(actor, { notice })
    return deskArticleNotices(actor, article)
  })
}
