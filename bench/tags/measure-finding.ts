import { Agent, request as open } from 'node:http'
import type { BenchDesk } from '../desk/bench-desk'
import { quantile } from '../desk/load'
import { type Figure, figure } from '../figure'
import { loadManyTags, TAGS } from './many-tags'

/** What people type: one letter, initials, pinyin, a character, words from the beginning and the middle, another script, English, a code, nothing known. */
const TYPED = ['c', 'ch', 'csrm', 'changsha', 'yiyuan', '长', '人民', '长沙市', '渡口', '圖書館', '蘇州市人民', 'house 3', '2-77', '不存在的名字']

/** Rounds before anything is counted, and counted ones; odd, so that the median was measured. */
const WARM_UP = 10
const ROUNDS = 41

/** Measures what an answer to typing costs beside one tag by its key, through the same handler, in turns. */
export async function findingFigures(desk: BenchDesk): Promise<{ readonly figures: readonly Figure[]; readonly notes: readonly string[] }> {
  await loadManyTags(desk.databaseUrl)
  const article = await desk.importArticle(600)
  await desk.sql.query(`INSERT INTO "ArticleTag" ("articleId", "tagId") SELECT $1, id FROM "Tag" ORDER BY slug LIMIT 400`, [article])
  await desk.sql.query('VACUUM ANALYZE')
  const { rows: [tag] } = await desk.sql.query<{ id: string }>('SELECT id FROM "Tag" ORDER BY slug OFFSET 500 LIMIT 1')
  const headers = await desk.signIn()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (query: string) => timed(`${desk.url}/api/tags?${query}`, headers, agent)
  const ratios = new Map<string, { ratio: number[]; own: number[] }>(TYPED.map((typed) => [typed, { ratio: [], own: [] }]))
  const baseline: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [typed, times] of ratios) {
      const key = await ask(`id=${tag?.id ?? ''}`)
      const own = await ask(`q=${encodeURIComponent(typed)}`)
      if (round < WARM_UP) continue
      baseline.push(key)
      times.ratio.push(own / key)
      times.own.push(own)
    }
  }
  agent.destroy()
  const medians = [...ratios].map(([typed, { ratio, own }]) => ({ typed, ratio: quantile(ratio, 0.5), own: quantile(own, 0.5) }))
  const worst = medians.reduce((one, other) => (other.ratio > one.ratio ? other : one))
  const how = `${TAGS} tags; by key ${quantile(baseline, 0.5).toFixed(1)} ms, median of ${ROUNDS} turns each; worst: “${worst.typed}”`
  return {
    figures: [figure('an answer to typing / a tag by its key, through the same handler, worst of what was typed', worst.ratio, { atMost: 10 }, how)],
    notes: medians.map(({ typed, ratio, own }) => `“${typed}” ${own.toFixed(1)} ms, ${ratio.toFixed(2)} × by key`),
  }
}

function timed(url: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const sent = open(url, { agent, headers }, (response) => {
      response.resume()
      response.on('error', reject)
      response.on('end', () => (response.statusCode === 200 ? resolve(performance.now() - began) : reject(new Error(`${url} answered ${response.statusCode}`))))
    })
    sent.on('error', reject)
    sent.end()
  })
}
