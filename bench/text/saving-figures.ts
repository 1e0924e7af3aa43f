import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import type { Block } from '@/lib/article/block'
import type { EditedBlock } from '@/lib/article/settle'
import { figure, type Figure, type Report } from '../figure'
import type { BenchDesk } from '../desk/bench-desk'
import { startBareServer } from '../desk/bare-server'
import { quantile, sendWrites, type Writer } from '../desk/load'

/** As many editors as save at the same moment on a busy evening, each in an article of their own. */
const WRITERS = 4
/** In each turn, every writer sends so many; first to the one side, then to the other. */
const WRITES_IN_A_TURN = 8
const TURNS = 20
/** Turns that are not counted: both servers compile what they will run, and fill their pools of connections. */
const WARM_UP = 6

/** A news story, and the longest that a full page could hold. */
const LENGTHS = [2_000, 20_000] as const

/**
 * How long a save takes through the whole stack: the route, who asks, the check of what was sent, the settling under the
 * row's lock, article, version and event in one transaction. Against a route handler that does one durable UPDATE.
 */
export async function savingFigures(desk: BenchDesk): Promise<Report> {
  const bare = `${await startBareServer(desk)}/update`
  const notes: string[] = []
  const figures: Figure[] = []
  for (const length of LENGTHS) {
    const { ratio, words } = await measure(desk, bare, length)
    const name = `p95 of a save / of a bare durable UPDATE, ${length.toLocaleString('en')} characters`
    figures.push(figure(name, ratio, { atMost: 4 }, words))
  }
  notes.push(await durability(desk))
  return { figures, notes }
}

async function measure(desk: BenchDesk, bare: string, length: number): Promise<{ ratio: number; words: string }> {
  const savers = await Promise.all(Array.from({ length: WRITERS }, () => saver(desk, length)))
  const updaters = await Promise.all(Array.from({ length: WRITERS }, () => updater(desk, bare, length)))
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * WRITERS })
  const own: number[][] = []
  const baseline: number[][] = []
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const times = { own: await sendWrites(savers, WRITES_IN_A_TURN, agent), baseline: await sendWrites(updaters, WRITES_IN_A_TURN, agent) }
    if (turn < WARM_UP) continue
    own.push(times.own)
    baseline.push(times.baseline)
  }
  agent.destroy()
  const at = (times: readonly number[][], share: number) => quantile(times.flat(), share)
  const milliseconds = (share: number) => `${at(own, share).toFixed(1)} / ${at(baseline, share).toFixed(1)} ms`
  return {
    ratio: at(own, 0.95) / at(baseline, 0.95),
    words: `${WRITERS} writers, ${own.flat().length} writes each side in turns; p95 ${milliseconds(0.95)}, median ${milliseconds(0.5)}`,
  }
}

/** An editor who types a few characters into one paragraph after the other and saves. */
async function saver({ url, sql, signIn, importArticle }: BenchDesk, length: number): Promise<Writer> {
  const id = await importArticle(length)
  const { rows } = await sql.query<{ doc: Block[]; revision: number }>('SELECT "doc", "revision" FROM "Article" WHERE "id" = $1', [id])
  const article = rows[0]
  if (article === undefined) throw new RangeError('the article is not there')
  const headers = await signIn()
  let revision = article.revision
  const type = typist(article.doc)
  return () => ({
    method: 'PUT',
    url: `${url}/api/articles/${id}/text`,
    headers,
    body: JSON.stringify({ revision, version: randomUUID(), blocks: type() }),
    answered: (answer) => (revision = (JSON.parse(answer) as { revision: number }).revision),
  })
}

/** The same bytes, written by the bare handler into another article's row. */
async function updater({ sql, importArticle }: BenchDesk, bare: string, length: number): Promise<Writer> {
  const id = await importArticle(length)
  const { rows } = await sql.query<{ doc: Block[] }>('SELECT "doc" FROM "Article" WHERE "id" = $1', [id])
  const type = typist(rows[0]?.doc ?? [])
  let revision = 1
  return () => ({
    method: 'PUT',
    url: `${bare}?id=${id}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision, blocks: type() }),
    answered: () => (revision += 1),
  })
}

/** Gives the article as the editor sends it, each time with a few more characters in another paragraph. */
function typist(blocks: readonly Block[]): () => readonly EditedBlock[] {
  const edited = blocks.map(({ id, role, text }): EditedBlock => ({ id, role, text }))
  let turn = 0
  return () => {
    turn += 1
    return edited.map((block, at): EditedBlock =>
      at === turn % edited.length ? { ...block, text: [...block.text, { text: `改到第${turn}稿。` }] } : block)
  }
}

async function durability({ sql }: BenchDesk): Promise<string> {
  const { rows } = await sql.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name`)
  return `The database of both sides: ${rows.map(({ name, setting }) => `${name} ${setting}`).join(', ')}.`
}
