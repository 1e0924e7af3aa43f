import { randomUUID } from 'node:crypto'
import { plainText } from '../../article/block'
import { type Actor, SYSTEM } from '../../editorial/actor'
import { joinArticles } from '../../split/deeds/join-articles'
import type { Step } from '../../split/step'
import { setRole } from '../../split/deeds/set-role'
import { db } from '../db'
import { deedContext, stepOf } from './desk'
import { workbenchPage } from '../pages/queries'

/** A Step that joins the two articles of a page, and what it is made of. */
export async function joined(pageId: string): Promise<{ step: Step; keep: string; retire: string; revision: number }> {
  const context = await deedContext(pageId)
  const [keep = '', retire = ''] = context.page.articles.map(({ id }) => id)
  return { step: stepOf(joinArticles(context, keep, retire)), keep, retire, revision: context.revision }
}

/** The page as its editors see it: the texts of its articles, in order. */
export async function textsOf(pageId: string): Promise<string[][]> {
  const { state } = await workbenchPage(SYSTEM, pageId)
  return state.articles.map(({ blocks }) => blocks.map(plainText))
}

/** A Step that says of the paragraph that has a line that it is a caption. */
export async function captioned(pageId: string, line: number): Promise<{ step: Step; revision: number }> {
  const context = await deedContext(pageId)
  const blocks = context.page.articles.flatMap((article) => article.blocks)
  const chosen = blocks.filter(({ sources }) => sources.some((source) => source.line === line)).map(({ id }) => id)
  return { step: stepOf(setRole(context, { blocks: chosen }, 'caption')), revision: context.revision }
}

/** Somebody with an account, so that sentences can name them. */
export async function colleague(name: string): Promise<Actor> {
  const { id } = await db().user.create({ data: { email: `${randomUUID()}@example.org`, name, role: 'editor', passwordHash: '-' } })
  return { id, name, role: 'editor', titles: {} }
}
