'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type Outcome, runDeed } from '@/lib/server/action'
import * as articles from '@/lib/server/articles/commands'
import { type NewArticle, newArticle } from '@/lib/server/articles/schema'
import * as editions from '@/lib/server/editions/commands'
import { type EditionChoice, editionChoice } from '@/lib/server/editions/schema'
import * as issues from '@/lib/server/issues/commands'
import { type IssueNumbering, issueNumbering } from '@/lib/server/issues/schema'
import * as pages from '@/lib/server/pages/commands'
import { type PageMove, pageMove } from '@/lib/server/pages/schema'
import { parse } from '@/lib/server/parse'
import * as publications from '@/lib/server/publications/commands'
import { type PublicationPlan, publicationPlan, type PublicationScope, publicationScope } from '@/lib/server/publications/schema'
import * as signOffs from '@/lib/server/sign-offs/commands'
import { type ArticlesAsRead, articlesAsRead } from '@/lib/server/sign-offs/schema'

export async function publishIssue(input: PublicationScope): Promise<Outcome<editions.Published>> {
  return runDeed(async (actor) => {
    const { issue, page } = parse(publicationScope, input)
    const published = await editions.publishIssue(actor, issue, page)
    refresh()
    return published
  })
}

export async function schedulePublication(input: PublicationPlan): Promise<Outcome<publications.Scheduled>> {
  return runDeed(async (actor) => {
    const scheduled = await publications.schedulePublication(actor, parse(publicationPlan, input))
    refresh()
    return scheduled
  })
}

export async function cancelPublication(id: string): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await publications.cancelPublication(actor, parse(z.uuid(), id))
    refresh()
  })
}

export async function showEdition(input: EditionChoice): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await editions.showEdition(actor, parse(editionChoice, input))
    refresh()
  })
}

export async function passArticles(input: ArticlesAsRead): Promise<Outcome<signOffs.Passed>> {
  return runDeed(async (actor) => {
    const passed = await signOffs.passArticles(actor, parse(articlesAsRead, input))
    refresh()
    return passed
  })
}

export async function numberIssue(input: IssueNumbering): Promise<Outcome<void>> {
  return runDeed(async (actor) => {
    await issues.numberIssue(actor, parse(issueNumbering, input))
    refresh()
  })
}

export async function movePage(input: PageMove): Promise<Outcome<{ issueId: string }>> {
  return runDeed(async (actor) => {
    const { id, ...place } = parse(pageMove, input)
    const moved = await pages.movePage(actor, id, place)
    refresh()
    return moved
  })
}

export async function writeArticle(input: NewArticle): Promise<Outcome<{ id: string }>> {
  return runDeed((actor) => articles.writeArticle(actor, parse(newArticle, input)))
}
