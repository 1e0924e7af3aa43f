import { randomUUID } from 'node:crypto'
import { GET as feed } from '@/app/(site)/[title]/feed.xml/route'
import { SYSTEM } from '@/lib/editorial/actor'
import { saveText } from '@/lib/server/articles/commands'
import { deskArticle } from '@/lib/server/articles/queries'
import { health } from '@/lib/server/health/queries'
import { answered } from '../answered'

/** What was answered, when, and whether that was what was asked for. */
export interface Answer {
  readonly of: 'save' | 'site' | 'health'
  /** Milliseconds of the process's clock. */
  readonly at: number
  readonly status: number
  readonly text: string
}

/** A save that was answered as done. */
export interface KeptSave {
  readonly article: string
  readonly version: string
}

/** What goes on at a desk and before its readers. */
export interface DeskAtWork {
  readonly answers: readonly Answer[]
  readonly kept: readonly KeptSave[]
  /** Lets everybody come to an end. */
  stop(): Promise<void>
}

/** Between two requests of one person, in milliseconds: what shows how long something was away, and does not wear out a small machine. */
const PAUSE = 25

const ADDRESS = 'http://galley.example'

/** Lets an editor save into each of these articles, readers ask for the newest of a title, and a load balancer for the health, all the time. */
export function startWork(articles: readonly string[], title: string, readers: number): DeskAtWork {
  const [answers, kept]: [Answer[], KeptSave[]] = [[], []]
  let stopped = false
  async function always(of: Answer['of'], ask: () => Promise<Response>): Promise<void> {
    while (!stopped) {
      const response = await ask()
      answers.push({ of, at: performance.now(), status: response.status, text: await response.text() })
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
  const feedRequest = () => new Request(`${ADDRESS}/${title}/feed.xml`, { headers: { 'accept-language': 'en' } })
  const work = [
    ...articles.map((article) => always('save', savesOf(article, kept))),
    ...Array.from({ length: readers }, () => always('site', () => feed(feedRequest(), { params: Promise.resolve({ title }) }))),
    always('health', async () => {
      const { ready } = await health()
      return Response.json({ ready }, { status: ready ? 200 : 503 })
    }),
  ]
  return {
    answers, kept,
    stop: async () => {
      stopped = true
      await Promise.all(work)
    },
  }
}

/** The saves of one editor, one after the other: each is sent again as it was until it is answered, as a browser does. */
function savesOf(article: string, kept: KeptSave[]): () => Promise<Response> {
  let waiting: Parameters<typeof saveText>[2] | null = null
  let count = 0
  return () => answered(async () => {
    if (waiting === null) {
      const { revision, blocks } = await deskArticle(SYSTEM, article)
      count += 1
      waiting = { revision, version: randomUUID(), blocks: blocks.map(({ id, role, text }, at) => ({ id, role, text: at === 0 ? [{ text: `第${count}稿` }] : text })) }
    }
    const { version } = waiting
    const saved = await saveText(SYSTEM, article, waiting)
    kept.push({ article, version })
    waiting = null
    return Response.json({ revision: saved.revision })
  })
}
