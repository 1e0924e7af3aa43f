import { randomUUID } from 'node:crypto'
import type { Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import type { Actor } from '@/lib/editorial/actor'
import { saveText, type TextConflict } from '@/lib/server/articles/commands'
import { deskArticle } from '@/lib/server/articles/queries'
import { failureOf } from '@/lib/server/errors'
import { person } from '@/lib/server/testing/desk'

/** A save that was answered as done. */
export interface Accepted {
  readonly article: string
  readonly version: string
  /** The revision that its client had seen. */
  readonly from: number
  /** The block that its client typed in, and what. */
  readonly block: string
  readonly typed: string
  /** What was answered; null where it was sent twice, for the later answer is the article as it had become by then. */
  readonly answer: { readonly revision: number; readonly blocks: readonly Block[] } | null
}

/** A save that was refused, and what its client was told instead. */
export interface Refused {
  readonly article: string
  readonly block: string
  readonly told: TextConflict
}

/** What one client came to. */
export interface ClientLog {
  readonly accepted: Accepted[]
  readonly refused: Refused[]
}

/** One save in so many is sent twice at once, as browsers do whose answer is late. */
const SENT_TWICE = 5

interface Seen {
  readonly revision: number
  readonly blocks: readonly Block[]
}

/**
 * Types into articles one after the other, in a paragraph by chance, and saves: from what it saw when it opened the article. What is
 * refused it types into the text that it is told of, and saves that, until it is taken.
 *
 * @param name marks what it types, so that nobody else types the same
 */
export async function typeInto(articles: readonly string[], name: string, saves: number): Promise<ClientLog> {
  const actor = person('editor')
  const log: ClientLog = { accepted: [], refused: [] }
  for (let save = 1; save <= saves; save += 1) {
    const article = articles[Math.floor(Math.random() * articles.length)] ?? ''
    await typeOnce(actor, article, `${name}之${save}`, save % SENT_TWICE === 0, log)
  }
  return log
}

async function typeOnce(actor: Actor, article: string, typed: string, twice: boolean, log: ClientLog): Promise<void> {
  let seen: Seen = await deskArticle(actor, article)
  const bodies = seen.blocks.filter(({ role }) => role === 'body')
  const block = bodies[Math.floor(Math.random() * bodies.length)]?.id ?? ''
  for (;;) {
    const save = { revision: seen.revision, version: randomUUID(), blocks: seen.blocks.map((one) => typedInto(one, block, typed)) }
    const answers = await Promise.all(Array.from({ length: twice ? 2 : 1 }, () => answered(saveText(actor, article, save))))
    const refusals = answers.flatMap((answer) => ('told' in answer ? [answer.told] : []))
    const [told] = refusals
    if (told === undefined || refusals.length < answers.length) {
      const [answer] = answers.flatMap((one) => ('done' in one ? [one.done] : []))
      log.accepted.push({ article, version: save.version, from: seen.revision, block, typed, answer: twice ? null : (answer ?? null) })
      return
    }
    log.refused.push({ article, block, told })
    seen = told
  }
}

function typedInto({ id, role, text }: Block, block: string, typed: string): EditedBlock {
  return { id, role, text: id === block ? [{ text: typed }] : text }
}

/** What became of a save: what was saved, or what is there instead. Anything else is thrown. */
async function answered<T>(saving: Promise<T>): Promise<{ readonly done: T } | { readonly told: TextConflict }> {
  try {
    return { done: await saving }
  } catch (error) {
    const failure = failureOf(error)
    if (failure?.code !== 'article-moved-on') throw error
    return { told: failure.detail as TextConflict }
  }
}
