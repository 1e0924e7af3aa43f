import { Agent } from 'node:http'
import { quantile } from '../desk/load'
import { type Figure, figure, type Report } from '../figure'
import { TITLES } from './archive/plan'
import type { ReadingSite } from './reading-site'
import { sendPage } from './sent-page'

const MOST_TIMES = 1.5

/** Turns that are not counted: the servers compile what they run. Counted ones are odd, so that the median was measured. */
const WARM_UP = 6
const TURNS = 15
/** A turn of one screen would be the time of whatever else the machine did meanwhile. */
const FEWEST = 6

/** The screens of a kind that are asked for in each turn, as addresses of one archive; those of all sizes show the same papers. */
type Kind = (site: ReadingSite) => Promise<readonly string[]>

const [{ slug: PAPER }] = TITLES
/** The newest papers, which all archives share, and the pages that each of them has. */
const DAYS = 6
const PAGES = [1, 2, 5]
const TAGS = 6

const KINDS: Readonly<Record<string, Kind>> = {
  issue: async (site) => (await newestDays(site)).map((day) => `/${PAPER}/${day}`),
  page: async (site) => (await newestDays(site)).flatMap((day) => PAGES.map((page) => `/${PAPER}/${day}/${page}`)),
  calendar: async (site) => [...new Set((await newestDays(site)).map((day) => `/${PAPER}/calendar/${day.slice(0, 7)}`))],
  tag: async ({ sql }) => {
    const { rows } = await sql.query<{ slug: string }>(`
      SELECT t."slug" FROM "Tag" t WHERE EXISTS (
        SELECT 1 FROM "LiveTag" g JOIN "Title" p ON p."id" = g."titleId" WHERE g."tagId" = t."id" AND p."slug" = $1)
      ORDER BY t."id" LIMIT $2`, [PAPER, TAGS])
    return rows.map(({ slug }) => `/${PAPER}/tags/${slug}`)
  },
}

async function newestDays({ sql }: ReadingSite): Promise<string[]> {
  const { rows } = await sql.query<{ day: string }>(`
    SELECT to_char(i."date", 'YYYY-MM-DD') AS day FROM "Issue" i JOIN "Title" t ON t."id" = i."titleId"
    WHERE t."slug" = $1 ORDER BY i."date" DESC LIMIT $2`, [PAPER, DAYS])
  return rows.map(({ day }) => day)
}

/** What the screens of a title cost where nothing is kept of them, on a large archive beside a small one, in turns. */
export async function screenFigures(small: ReadingSite, large: ReadingSite): Promise<Report> {
  const figures: Figure[] = []
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (const [name, addressesOf] of Object.entries(KINDS)) {
    const sides = [{ site: small, asked: await addressesOf(small) }, { site: large, asked: await addressesOf(large) }] as const
    const times: { small: number; large: number }[] = []
    for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
      const [own, other] = turn % 2 === 0 ? sides : [sides[1], sides[0]]
      const [first, second] = [await meanCold(own.site, own.asked, agent), await meanCold(other.site, other.asked, agent)]
      if (turn >= WARM_UP) times.push(turn % 2 === 0 ? { small: first, large: second } : { small: second, large: first })
    }
    const median = (of: (time: { small: number; large: number }) => number) => quantile(times.map(of), 0.5)
    const words = `${median((time) => time.large).toFixed(1)} against ${median((time) => time.small).toFixed(1)} ms, ${sides[1].asked.length} addresses in each of ${TURNS} turns`
    figures.push(figure(`${name} that nobody kept, ${large.size} articles / ${small.size}`, median((time) => time.large / time.small), { atMost: MOST_TIMES }, words))
  }
  agent.destroy()
  return { figures, notes: [] }
}

/** Milliseconds that a screen takes, all of them made anew; again, where they are few. */
async function meanCold({ url, sql }: ReadingSite, addresses: readonly string[], agent: Agent): Promise<number> {
  let [took, made] = [0, 0]
  while (made < FEWEST) {
    await sql.query('TRUNCATE "Impression"')
    for (const address of addresses) took += (await sendPage(`${url}${address}`, agent)).took
    made += addresses.length
  }
  return took / made
}
