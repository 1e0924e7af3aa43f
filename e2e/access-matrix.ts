/** Who comes, in the order in which the answers below are written. */
export const VISITORS = [null, 'viewer', 'editor', 'chief-editor', 'administrator'] as const

/**
 * What the visitors get, in their order: a status, or `sign-in` for being led there.
 *
 *     'sign-in 404 404 404 200'      nobody, viewer, editor, chief editor, administrator
 *
 * The ids below belong to nothing. So whoever may do a deed gets as far as 404, and whoever may not is told so before:
 * 401 without a session, 403 with one.
 */
export type Answers = string

export interface Access {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The route as its folder in app/ says it, without groups. */
  readonly route: string
  /** The address that is asked for; the route itself where it is missing. */
  readonly at?: string
  readonly json?: unknown
  readonly form?: Readonly<Record<string, string>>
  readonly multipart?: Readonly<Record<string, string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }>>
  /** Bytes that are sent as they are. */
  readonly bytes?: Buffer
  readonly answers: Answers
}

/** The id of no thing. */
export const NOTHING = '01890000-0000-7000-8000-000000000000'

/** Every route and what it gives to whom. A route that is missing here fails the test. */
export const ACCESS: readonly Access[] = [
  // The public site is the same for everybody; what is not published, or not there, is not found.
  { method: 'GET', route: '/', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/search', at: '/search?q=river', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/site.css', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/faces.css', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/fonts/[file]', at: '/fonts/none.woff2', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[...nowhere]', at: '/no-such-paper/2026-01-01/1/1/1', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]', at: '/no-such-paper', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/[date]', at: '/no-such-paper/2026-01-01', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/[date]/[page]', at: '/no-such-paper/2026-01-01/1', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/[date]/[page]/[article]', at: '/no-such-paper/2026-01-01/1/1', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/corrections', at: '/no-such-paper/corrections', answers: '404 404 404 404 404' },
  ...['calendar', 'tags', 'series', 'contributors'].map((list): Access => (
    { method: 'GET', route: `/[title]/${list}`, at: `/no-such-paper/${list}`, answers: '404 404 404 404 404' })),
  { method: 'GET', route: '/[title]/calendar/[month]', at: '/no-such-paper/calendar/2026-01', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/contributors/[name]', at: '/no-such-paper/contributors/nobody', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/tags/[tag]', at: '/no-such-paper/tags/river', answers: '404 404 404 404 404' },

  { method: 'GET', route: '/robots.txt', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/sitemap.xml', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/[title]/sitemap/[file]', at: '/no-such-paper/sitemap/2026-1.xml', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/feed.xml', at: '/no-such-paper/feed.xml', answers: '404 404 404 404 404' },
  { method: 'GET', route: '/[title]/tags/[tag]/feed.xml', at: '/no-such-paper/tags/river/feed.xml', answers: '404 404 404 404 404' },
  {
    method: 'GET', route: '/[title]/[date]/[page]/[article]/card.png', at: '/no-such-paper/2026-01-01/1/1/card.png', answers: '404 404 404 404 404',
  },
  ...['ninjs.json', 'text.txt', 'text.md'].flatMap((file): Access[] => [
    { method: 'GET', route: `/[title]/[date]/${file}`, at: `/no-such-paper/2026-01-01/${file}`, answers: '404 404 404 404 404' },
    {
      method: 'GET', route: `/[title]/[date]/[page]/[article]/${file}`, at: `/no-such-paper/2026-01-01/1/1/${file}`, answers: '404 404 404 404 404',
    },
  ]),

  {
    method: 'GET', route: '/photos/[sha256]/[crop]/[file]', at: `/photos/${'0'.repeat(64)}/whole/320.webp`, answers: '404 404 404 404 404',
  },

  { method: 'GET', route: '/sign-in', answers: '200 307 307 307 307' },
  { method: 'GET', route: '/sign-in/new-password', at: '/sign-in/new-password?token=none', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/setup', at: '/setup?token=none', answers: '200 200 200 200 200' },

  { method: 'GET', route: '/desk', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/issues/[issue]', at: `/desk/issues/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/issues/[issue]/editions', at: `/desk/issues/${NOTHING}/editions?from=1&to=2`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/articles/[article]', at: `/desk/articles/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/articles/[article]/versions', at: `/desk/articles/${NOTHING}/versions`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/queue', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/search', at: '/desk/search?q=%E6%B8%A1%E5%8F%A3', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/import', answers: 'sign-in 404 200 200 200' },
  { method: 'GET', route: '/desk/import/archives/[archive]', at: `/desk/import/archives/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/photos', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/photos/waiting', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/photos/[photo]', at: `/desk/photos/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/tags', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/tags/[tag]', at: `/desk/tags/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/titles', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/titles/[title]', at: '/desk/titles/no-such-paper', answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/titles/[title]/settings', at: '/desk/titles/no-such-paper/settings', answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/corrections', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/erasure', answers: 'sign-in 404 404 404 200' },
  { method: 'GET', route: '/desk/notices', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/account', answers: 'sign-in 200 200 200 200' },
  { method: 'GET', route: '/desk/people', answers: 'sign-in 404 404 404 200' },
  { method: 'GET', route: '/desk/figures', answers: 'sign-in 404 404 200 200' },
  { method: 'GET', route: '/desk/people/[person]', at: `/desk/people/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/jobs', answers: 'sign-in 404 404 404 200' },
  { method: 'GET', route: '/desk/log', answers: 'sign-in 404 404 404 200' },
  { method: 'GET', route: '/desk/pages/[page]', at: `/desk/pages/${NOTHING}`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/pages/[page]/history', at: `/desk/pages/${NOTHING}/history`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/pages/[page]/dumps', at: `/desk/pages/${NOTHING}/dumps`, answers: 'sign-in 404 404 404 404' },
  { method: 'GET', route: '/desk/reviews/[review]', at: `/desk/reviews/${NOTHING}`, answers: 'sign-in 404 404 404 404' },

  {
    method: 'POST', route: '/api/dumps',
    multipart: {
      title: 'no-such-paper', date: '2026-01-01', page: '1', pageName: '',
      dump: { name: 'page.txt', mimeType: 'text/plain', buffer: Buffer.from('The ferry came late.\n') },
    },
    answers: '401 403 404 404 404',
  },
  {
    method: 'POST', route: '/api/photos', at: '/api/photos?name=ferry.jpg&title=no-such-paper', bytes: Buffer.from('no picture'),
    answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/log', at: `/api/log?form=csv&id=${NOTHING}`, answers: '401 403 403 403 200' },
  {
    method: 'POST', route: '/api/archives', at: '/api/archives?name=papers.zip&title=no-such-paper', bytes: Buffer.from('no zip'),
    answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/waiting-captions', at: `/api/waiting-captions?article=${NOTHING}`, answers: '401 200 200 200 200' },
  { method: 'GET', route: '/api/photos', answers: '401 200 200 200 200' },
  { method: 'GET', route: '/api/photos/[photo]', at: `/api/photos/${NOTHING}`, answers: '401 404 404 404 404' },
  {
    method: 'PATCH', route: '/api/photos/[photo]', at: `/api/photos/${NOTHING}`, json: { revision: 1, caption: 'The ferry' },
    answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/photos/[photo]/original', at: `/api/photos/${NOTHING}/original`, answers: '401 404 404 404 404' },
  {
    method: 'GET', route: '/api/photos/[photo]/[crop]/[width]', at: `/api/photos/${NOTHING}/whole/320`, answers: '401 404 404 404 404',
  },
  {
    method: 'POST', route: '/api/pages/[page]/steps', at: `/api/pages/${NOTHING}/steps`,
    json: { kind: 'undo', key: NOTHING, revision: 0, step: NOTHING }, answers: '401 403 404 404 404',
  },
  {
    method: 'POST', route: '/api/pages/[page]/presence', at: `/api/pages/${NOTHING}/presence`,
    json: { tab: NOTHING, line: null }, answers: '401 404 404 404 404',
  },
  { method: 'DELETE', route: '/api/pages/[page]/presence', at: `/api/pages/${NOTHING}/presence?tab=${NOTHING}`, answers: '401 204 204 204 204' },
  {
    method: 'PUT', route: '/api/articles/[article]/text', at: `/api/articles/${NOTHING}/text`,
    json: { revision: 1, version: NOTHING, blocks: [] }, answers: '401 403 404 404 404',
  },
  {
    method: 'POST', route: '/api/articles/[article]/tags', at: `/api/articles/${NOTHING}/tags`,
    json: { label: 'river' }, answers: '401 403 404 404 404',
  },
  {
    method: 'DELETE', route: '/api/articles/[article]/tags', at: `/api/articles/${NOTHING}/tags?tag=${NOTHING}`,
    answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/articles/[article]/suggestions', at: `/api/articles/${NOTHING}/suggestions`, answers: '401 403 404 404 404' },
  {
    method: 'POST', route: '/api/articles/[article]/ignored-slips', at: `/api/articles/${NOTHING}/ignored-slips`,
    json: { print: 'doubled-mark:[，，]' }, answers: '401 403 404 404 404',
  },
  {
    method: 'DELETE', route: '/api/articles/[article]/ignored-slips', at: `/api/articles/${NOTHING}/ignored-slips?print=doubled-mark`,
    answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/articles/[article]/versions', at: `/api/articles/${NOTHING}/versions`, answers: '401 404 404 404 404' },
  {
    method: 'GET', route: '/api/articles/[article]/versions/[version]', at: `/api/articles/${NOTHING}/versions/1`,
    answers: '401 404 404 404 404',
  },
  {
    method: 'POST', route: '/api/reviews/[review]/decisions', at: `/api/reviews/${NOTHING}/decisions`,
    json: { decisions: [], undecided: [] }, answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/articles/[article]/workflow', at: `/api/articles/${NOTHING}/workflow`, answers: '401 404 404 404 404' },
  {
    method: 'POST', route: '/api/articles/[article]/workflow', at: `/api/articles/${NOTHING}/workflow`,
    json: { deed: 'pass', revision: 1 }, answers: '401 403 404 404 404',
  },
  {
    method: 'GET', route: '/api/assignments', at: `/api/assignments?kind=article&id=${NOTHING}`,
    answers: '401 403 404 404 404',
  },
  {
    method: 'POST', route: '/api/assignments',
    json: { thing: { kind: 'article', id: NOTHING }, seen: null, assignee: NOTHING, note: '', due: null }, answers: '401 403 404 404 404',
  },
  {
    method: 'PUT', route: '/api/assignments',
    json: { thing: { kind: 'review', id: NOTHING }, seen: null, end: 'done' }, answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/queue', answers: '401 200 200 200 200' },
  { method: 'GET', route: '/api/desk-notices', answers: '401 200 200 200 200' },
  { method: 'POST', route: '/api/desk-notices', json: { read: [NOTHING] }, answers: '401 200 200 200 200' },
  { method: 'GET', route: '/api/articles/[article]/comments', at: `/api/articles/${NOTHING}/comments`, answers: '401 404 404 404 404' },
  {
    method: 'POST', route: '/api/articles/[article]/comments', at: `/api/articles/${NOTHING}/comments`,
    json: { deed: 'write', id: NOTHING, passage: { block: null, quote: '', leading: '' }, text: 'When?', mentions: [] },
    answers: '401 403 404 404 404',
  },
  { method: 'GET', route: '/api/people', at: `/api/people?article=${NOTHING}`, answers: '401 403 404 404 404' },
  { method: 'GET', route: '/api/tags', at: '/api/tags?q=river', answers: '401 200 200 200 200' },

  { method: 'GET', route: '/api/health', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/api/health/live', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/api/health/ready', answers: '200 200 200 200 200' },
  { method: 'POST', route: '/api/preferences', form: { theme: 'system' }, answers: '303 303 303 303 303' },
  // next-auth's own; each asks for its own secret besides, and tells nothing of anybody.
  { method: 'GET', route: '/api/auth/[...nextauth]', at: '/api/auth/session', answers: '200 200 200 200 200' },
  { method: 'POST', route: '/api/auth/[...nextauth]', at: '/api/auth/callback/credentials', answers: '302 302 302 302 302' },
]
