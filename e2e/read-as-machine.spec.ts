import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { readXml, named, textOf } from '../lib/export/testing/read-xml'
import { expect, test } from './fixtures'

/** The sample paper, which the tested database holds as it was published. */
const sample = JSON.parse(readFileSync('prisma/sample/sample.json', 'utf8')) as {
  readonly title: { readonly slug: string; readonly name: { readonly zh: string } }
  readonly issue: { readonly date: string }
}
const PAPER = `/${sample.title.slug}`
const ISSUE = `${PAPER}/${sample.issue.date}`
const LEAD = '最后一班渡船，不收灯'

test('a machine goes from the list of lists to an article, and takes it in every form', async ({ page, request, baseURL }) => {
  const index = readXml(await (await request.get('/sitemap.xml')).text())
  const file = named(index, 'sitemap').map((one) => textOf(one, 'loc') ?? '').find((one) => one.startsWith(`${baseURL}${PAPER}/sitemap/${sample.issue.date.slice(0, 4)}`))
  const addresses = named(readXml(await (await request.get(file ?? '')).text()), 'url').map((one) => textOf(one, 'loc') ?? '')
  expect(addresses).toContain(`${baseURL}${ISSUE}`)
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${baseURL}/sitemap.xml`)

  const feed = readXml(await (await request.get(`${PAPER}/feed.xml`)).text())
  const entry = named(feed, 'entry').find((one) => textOf(one, 'title') === LEAD)
  const article = entry && named(entry, 'link')[0]?.attributes['href']
  expect(addresses).toContain(article)

  await page.goto(article ?? '')
  const forms = await page.locator('link[rel=alternate]').evaluateAll((links) => links.map((link) => [link.getAttribute('type'), link.getAttribute('href')]))
  expect(forms.map(([type]) => type)).toEqual(['application/json', 'text/markdown', 'text/plain', 'application/atom+xml'])
  for (const [type, href] of forms) {
    const answer = await request.get(href ?? '')
    const head = answer.headers()
    expect([answer.status(), head['content-type']?.split(';')[0]]).toEqual([200, type])
    expect(head['cache-control']).toContain('public')
    expect(head['cache-tag']).toContain(`title/${sample.title.slug}`)
    expect(await answer.text()).toContain('渡船')
    const known = await request.get(href ?? '', { headers: { 'if-none-match': head['etag'] ?? '' } })
    expect([known.status(), await known.text(), known.headers()['etag']]).toEqual([304, '', head['etag']])
    const asked = await request.head(href ?? '')
    expect([asked.status(), asked.headers()['etag']]).toEqual([200, head['etag']])
  }

  const said = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as unknown
  expect(said).toMatchObject([{ '@type': 'NewsArticle', headline: LEAD, printPage: '1', url: article }, { '@type': 'BreadcrumbList' }])
  const card = await request.get((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '')
  expect(await sharp(await card.body()).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect((await request.get(card.url(), { headers: { 'if-none-match': card.headers()['etag'] ?? '' } })).status()).toBe(304)
})

test('an old address leads to the same form at the new one, and what is not there is told in a sentence', async ({ request }) => {
  for (const form of ['ninjs.json', 'text.txt', 'text.md', 'card.png']) {
    const moved = await request.get(`${ISSUE}/9/1/${form}`, { maxRedirects: 0 })
    expect([moved.status(), moved.headers()['location']]).toEqual([308, `${ISSUE}/1/1/${form}`])
    const nothing = await request.get(`${ISSUE}/1/999/${form}`, { headers: { 'accept-language': 'en' } })
    expect([nothing.status(), nothing.headers()['content-type']]).toEqual([404, 'text/plain; charset=utf-8'])
    expect((await nothing.text()).length).toBeGreaterThan(20)
  }
  for (const path of [`${PAPER}/sitemap/1900-1.xml`, `${PAPER}/sitemap/x.xml`, `${PAPER}/tags/no-such-tag/feed.xml`, `${PAPER}/1900-01-01/text.md`]) {
    expect((await request.get(path)).status()).toBe(404)
  }
})
