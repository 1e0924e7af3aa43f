import { randomUUID } from 'node:crypto'
import type { Block } from '@/lib/article/block'
import type { Corrected } from '@/lib/server/pages/commands'
import { applyStep } from '@/lib/split/apply'
import { joinArticles } from '@/lib/split/deeds/join-articles'
import { setAside } from '@/lib/split/deeds/set-aside'
import { setRole } from '@/lib/split/deeds/set-role'
import { splitArticle } from '@/lib/split/deeds/split-article'
import { takeBack } from '@/lib/split/deeds/take-back'
import type { AsideBlock, PageState } from '@/lib/split/page-state'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import type { BenchDesk } from '../desk/bench-desk'
import type { Writer } from '../desk/load'

/** What an editor does to one article after the other; every second deed takes the first one back, so that a page stays as it is. */
type Deed = (context: DeedContext, article: number) => DeedOutcome

function articleAt({ page }: DeedContext, at: number): { readonly id: string; readonly blocks: readonly Block[] } {
  const article = page.articles[at]
  if (article === undefined) throw new RangeError('the page has no such article')
  return article
}

function lastBlock(context: DeedContext, at: number): string {
  return articleAt(context, at).blocks.at(-1)?.id ?? ''
}

const ROUND: readonly Deed[] = [
  (context, at) => setRole(context, { blocks: [lastBlock(context, at)] }, 'caption'),
  (context, at) => setRole(context, { blocks: [lastBlock(context, at)] }, 'body'),
  (context, at) => splitArticle(context, { block: lastBlock(context, at) }),
  (context, at) => joinArticles(context, articleAt(context, at).id, articleAt(context, at + 1).id),
  (context, at) => setAside(context, { blocks: [lastBlock(context, at)] }, 'noise'),
  (context, at) => {
    const aside = context.page.aside.slice(-1).map(({ block }) => block.id)
    return takeBack(context, { blocks: aside }, { article: articleAt(context, at).id })
  },
]

/** An editor who corrects a page as the workbench does: Step by Step, each made on what the last one left. */
export async function corrector({ url, sql, signIn }: BenchDesk, pageId: string): Promise<Writer> {
  const headers = await signIn()
  const { rows: [stored] } = await sql.query<{ revision: number; dump: string; aside: AsideBlock[] }>(
    'SELECT "revision", "currentDumpId" AS "dump", "aside" FROM "Page" WHERE "id" = $1', [pageId])
  const { rows: articles } = await sql.query<{ id: string; blocks: Block[]; continues: string | null }>(
    'SELECT "id", "doc" AS "blocks", "continuesId" AS "continues" FROM "Article" WHERE "pageId" = $1 AND "closedAt" IS NULL ORDER BY "position"', [pageId])
  if (stored === undefined) throw new RangeError('the page is not there')
  let page: PageState = { dump: stored.dump, articles, aside: stored.aside }
  let { revision } = stored
  let turn = 0

  function next(): DeedOutcome {
    // From one article to a far one, as an editor goes who looks for what is wrong.
    const article = (Math.floor(turn / ROUND.length) * 7) % (articles.length - 1)
    const deed = ROUND[turn % ROUND.length]
    turn += 1
    const cutter = () => { throw new RangeError('whole blocks are not cut') }
    if (deed === undefined) throw new RangeError('a round has no such turn')
    return deed({ page, cutter, newId: randomUUID }, article)
  }
  return () => {
    const outcome = next()
    if (!outcome.ok) throw new RangeError(`the page refuses a deed: ${outcome.why.kind}`)
    return {
      method: 'POST',
      url: `${url}/api/pages/${pageId}/steps`,
      headers,
      body: JSON.stringify({ kind: 'step', key: randomUUID(), revision, step: outcome.step }),
      answered(answer) {
        const corrected = JSON.parse(answer) as Corrected
        const applied = applyStep(page, corrected.step)
        if (!applied.ok) throw new RangeError('the server made a Step that does not fit')
        page = applied.page
        revision = corrected.revision
      },
    }
  }
}
