import { randomUUID } from 'node:crypto'
import { type Block, plainText } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import { ask, type Asked, isDone } from './ask'
import { type AtWork, between, letWork, oneOf } from './at-work'
import type { Desk, Newsroom } from './newsroom'

/**
 * Milliseconds between an answer and the next save. A browser saves a second after the last key, or ten seconds after the first where nobody
 * pauses (components/editor/autosave.ts): whoever writes and thinks in turns saves every two seconds, and nobody does so oftener for long.
 */
const [LEAST, MOST] = [1_000, 3_000]
/** How many saves one editor sends in a second. */
export const SAVES_A_SECOND = 2_000 / (LEAST + MOST)

/** An article as its editor knows it. */
export interface Known {
  readonly article: string
  readonly revision: number
  readonly blocks: readonly Block[]
}

/** Editors who write, each their own article. */
export interface Editors extends AtWork {
  readonly saves: readonly Asked[]
  /** Each article as its editor opened it, and as the last answer had it. */
  readonly articles: readonly { readonly opened: Known; readonly last: Known }[]
}

/** Opens the articles, and lets their editors type and save. Each save names the revision that the one before it made. */
export async function startEditors({ url, sql, desks }: Newsroom): Promise<Editors> {
  const saves: Asked[] = []
  const articles = await Promise.all(desks.map(async (desk) => {
    const { rows: [row] } = await sql.query<{ revision: number; blocks: Block[] }>('SELECT revision, doc AS blocks FROM "Article" WHERE id = $1', [desk.article])
    if (!row) throw new RangeError('there is no such article')
    const opened: Known = { article: desk.article, ...row }
    return { desk, opened, last: opened }
  }))
  const work = letWork(articles.map((one) => async () => {
    const saved = await save(url, one.desk, typedInto(one, saves.length))
    saves.push(saved)
    if (isDone(saved)) one.last = { ...one.last, ...(JSON.parse(saved.text) as Pick<Known, 'revision' | 'blocks'>) }
  }), () => between(LEAST, MOST))
  return { saves, articles, stop: () => work.stop() }
}

/** The article with some words at the end of one of its paragraphs, so that it is as long after a day as before. */
function typedInto({ opened, last }: { readonly opened: Known; readonly last: Known }, number: number): Pick<Known, 'revision'> & { readonly blocks: readonly EditedBlock[] } {
  const into = oneOf(opened.blocks.filter(({ role }) => role === 'body'))
  const blocks = last.blocks.map(({ id, role, text }) => ({ id, role, text: into?.id === id ? [{ text: `${plainText(into)}改到第${number}处。` }] : text }))
  return { revision: last.revision, blocks }
}

function save(url: string, { headers, article }: Desk, typed: ReturnType<typeof typedInto>): Promise<Asked> {
  return ask(`${url}/api/articles/${article}/text`, { method: 'PUT', headers, body: JSON.stringify({ ...typed, version: randomUUID() }) })
}
