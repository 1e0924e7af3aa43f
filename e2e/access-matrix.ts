import { randomUUID } from 'node:crypto'

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
const NOTHING = '01890000-0000-7000-8000-000000000000'

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
  { method: 'GET', route: '/api/people', answers: '401 403 200 200 200' },
  { method: 'GET', route: '/api/tags', at: '/api/tags?q=river', answers: '401 200 200 200 200' },

  { method: 'GET', route: '/api/health', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/api/health/live', answers: '200 200 200 200 200' },
  { method: 'GET', route: '/api/health/ready', answers: '200 200 200 200 200' },
  { method: 'POST', route: '/api/preferences', form: { theme: 'system' }, answers: '303 303 303 303 303' },
  // next-auth's own; each asks for its own secret besides, and tells nothing of anybody.
  { method: 'GET', route: '/api/auth/[...nextauth]', at: '/api/auth/session', answers: '200 200 200 200 200' },
  { method: 'POST', route: '/api/auth/[...nextauth]', at: '/api/auth/callback/credentials', answers: '302 302 302 302 302' },
]

export interface ActionAccess {
  /** Where the action stands: its file in app/ and its name. */
  readonly action: `${string}#${string}`
  /** The screen that sends it. */
  readonly at: string
  readonly input: unknown
  /** What the visitors get, in their order: `done`, or the code of the failure. */
  readonly answers: Answers
}

/** Every server action and what it does for whom. Actions can be called from anywhere, so that screens protect nothing. */
export const ACTIONS: readonly ActionAccess[] = [
  {
    action: '(auth)/setup/actions.ts#setUp', at: '/setup',
    input: { token: 'none', name: 'Nobody', email: 'nobody@galley.example', password: 'seven small herons' },
    answers: 'setup-link-closed setup-link-closed setup-link-closed setup-link-closed setup-link-closed',
  },
  {
    action: '(auth)/sign-in/new-password/actions.ts#choosePassword', at: '/sign-in/new-password',
    input: { token: 'none', password: 'seven small herons' },
    answers: 'password-link-closed password-link-closed password-link-closed password-link-closed password-link-closed',
  },
  {
    action: '(desk)/desk/account/actions.ts#changePassword', at: '/desk/account',
    input: { old: 'no goose at all', password: 'seven small herons' },
    answers: 'not-signed-in password-wrong password-wrong password-wrong password-wrong',
  },
  {
    action: '(desk)/desk/account/actions.ts#endSession', at: '/desk/account', input: { session: NOTHING },
    answers: 'not-signed-in no-such-session no-such-session no-such-session no-such-session',
  },
  { action: '(desk)/desk/account/actions.ts#endOtherSessions', at: '/desk/account', input: null, answers: 'not-signed-in done done done done' },
  {
    action: '(desk)/desk/people/actions.ts#invitePerson', at: '/desk/people',
    input: { name: 'New', email: `new-${randomUUID()}@galley.example`, role: 'administrator' },
    answers: 'not-signed-in not-allowed not-allowed not-allowed done',
  },
  {
    action: '(desk)/desk/people/actions.ts#changeRole', at: '/desk/people', input: { id: NOTHING, role: 'administrator' },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-person',
  },
  {
    action: '(desk)/desk/people/actions.ts#createPasswordLink', at: '/desk/people', input: { id: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-person',
  },
  {
    action: '(desk)/desk/people/actions.ts#endSession', at: '/desk/people', input: { id: NOTHING, session: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-session',
  },
  {
    action: '(desk)/desk/people/actions.ts#endSessions', at: '/desk/people', input: { id: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-person',
  },
  {
    action: '(desk)/desk/people/actions.ts#disablePerson', at: '/desk/people', input: { id: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-person',
  },
  {
    action: '(desk)/desk/people/actions.ts#enablePerson', at: '/desk/people', input: { id: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-person',
  },
  {
    action: '(desk)/desk/titles/actions.ts#createTitle', at: '/desk/titles',
    input: { slug: `paper-${randomUUID().slice(0, 8)}`, name: 'A paper of the matrix', language: 'en', timeZone: 'Europe/Berlin' },
    answers: 'not-signed-in not-allowed not-allowed done title-slug-taken',
  },
  {
    action: '(desk)/desk/titles/[title]/actions.ts#setHouseStyle', at: '/desk/titles/no-such-paper',
    input: { title: 'no-such-paper', revision: 0, style: {} },
    answers: 'not-signed-in not-allowed not-allowed no-such-title no-such-title',
  },
  {
    action: '(desk)/desk/titles/[title]/settings/actions.ts#setSettings', at: '/desk/titles/no-such-paper/settings',
    input: { title: 'no-such-paper', revision: 0, settings: { chain: [], unproofed: false, severities: {}, publishOnImport: false } },
    answers: 'not-signed-in not-allowed not-allowed no-such-title no-such-title',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#passArticles', at: `/desk/issues/${NOTHING}`,
    input: { articles: [{ article: NOTHING, revision: 1 }] },
    answers: 'not-signed-in not-allowed no-such-article no-such-article no-such-article',
  },
  {
    action: '(desk)/desk/articles/[article]/actions.ts#issueNotice', at: `/desk/articles/${NOTHING}`,
    input: { kind: 'correction', article: NOTHING, text: 'It was twenty-four.' },
    answers: 'not-signed-in not-allowed not-allowed no-such-article no-such-article',
  },
  {
    action: '(desk)/desk/articles/[article]/actions.ts#liftNotice', at: `/desk/articles/${NOTHING}`, input: { notice: NOTHING, article: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed no-such-notice no-such-notice',
  },
  {
    action: '(desk)/desk/corrections/actions.ts#writeCorrection', at: '/desk/corrections', input: { notice: NOTHING, issue: NOTHING },
    answers: 'not-signed-in not-allowed no-such-issue no-such-issue no-such-issue',
  },
  {
    action: '(desk)/desk/corrections/actions.ts#linkCorrection', at: '/desk/corrections', input: { notice: NOTHING, article: null },
    answers: 'not-signed-in not-allowed no-such-notice no-such-notice no-such-notice',
  },
  {
    action: '(desk)/desk/erasure/actions.ts#findForErasure', at: '/desk/erasure', input: { title: 'no-such-paper', terms: ['Ann Lee'] },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-title',
  },
  {
    action: '(desk)/desk/erasure/actions.ts#erase', at: '/desk/erasure',
    input: { terms: ['Ann Lee'], reason: 'by request', pages: [NOTHING], articles: [] },
    answers: 'not-signed-in not-allowed not-allowed not-allowed nothing-to-erase',
  },
  {
    action: '(desk)/desk/pages/[page]/history/actions.ts#reviewNewReading', at: `/desk/pages/${NOTHING}/history`, input: { page: NOTHING },
    answers: 'not-signed-in not-allowed no-such-page no-such-page no-such-page',
  },
  ...(['takeBackReview', 'dropReview'] as const).map((name): ActionAccess => ({
    action: `(desk)/desk/reviews/[review]/actions.ts#${name}`, at: `/desk/reviews/${NOTHING}`, input: { review: NOTHING },
    answers: 'not-signed-in not-allowed no-such-review no-such-review no-such-review',
  })),
  {
    action: '(desk)/desk/reviews/[review]/actions.ts#applyReview', at: `/desk/reviews/${NOTHING}`, input: { review: NOTHING, revision: 0, shown: 'x', decided: 'x' },
    answers: 'not-signed-in not-allowed no-such-review no-such-review no-such-review',
  },
  {
    action: '(desk)/desk/tags/actions.ts#loadVocabulary', at: '/desk/tags',
    input: {
      slug: `list-${randomUUID().slice(0, 8)}`, name: 'A list of the matrix',
      entries: [{ code: 'a', label: 'river', labelEn: null, parent: 'none' }],
    },
    answers: 'not-signed-in not-allowed not-allowed vocabulary-parent-unknown vocabulary-parent-unknown',
  },
  { action: '(desk)/desk/tags/actions.ts#loadChinesePlaces', at: '/desk/tags', input: null, answers: 'not-signed-in not-allowed not-allowed done done' },
  {
    action: '(desk)/desk/tags/actions.ts#createTag', at: '/desk/tags', input: { vocabulary: 'no-such-list', label: 'river' },
    answers: 'not-signed-in not-allowed no-such-vocabulary no-such-vocabulary no-such-vocabulary',
  },
  {
    action: '(desk)/desk/tags/actions.ts#renameTag', at: '/desk/tags', input: { tag: NOTHING, revision: 1, label: 'river', labelEn: null },
    answers: 'not-signed-in not-allowed not-allowed no-such-tag no-such-tag',
  },
  {
    action: '(desk)/desk/tags/actions.ts#describeTag', at: '/desk/tags', input: { tag: NOTHING, revision: 1, synonyms: [], parent: null },
    answers: 'not-signed-in not-allowed not-allowed no-such-tag no-such-tag',
  },
  {
    action: '(desk)/desk/tags/actions.ts#mergeTags', at: '/desk/tags',
    input: { from: { tag: NOTHING, revision: 1 }, into: { tag: '01890000-0000-7000-8000-000000000001', revision: 1 } },
    answers: 'not-signed-in not-allowed not-allowed no-such-tag no-such-tag',
  },
  { action: '(desk)/desk/tags/actions.ts#deleteUnusedTags', at: '/desk/tags', input: [NOTHING], answers: 'not-signed-in not-allowed not-allowed done done' },
  {
    action: '(desk)/desk/tags/actions.ts#tagArticles', at: '/desk/tags', input: { of: { page: NOTHING }, tags: [{ tag: NOTHING }], deed: 'add' },
    answers: 'not-signed-in not-allowed no-such-page no-such-page no-such-page',
  },
  ...(['stopArchive', 'resumeArchive', 'tryArchiveAgain'] as const).map((name): ActionAccess => ({
    action: `(desk)/desk/import/archives/[archive]/actions.ts#${name}`, at: `/desk/import/archives/${NOTHING}`, input: { archive: NOTHING },
    answers: 'not-signed-in not-allowed no-such-archive no-such-archive no-such-archive',
  })),
  {
    action: '(desk)/desk/jobs/actions.ts#tryJobAgain', at: '/desk/jobs', input: { name: 'tidy', id: NOTHING },
    answers: 'not-signed-in not-allowed not-allowed not-allowed no-such-job',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#publishIssue', at: `/desk/issues/${NOTHING}`, input: { issue: NOTHING, page: null },
    answers: 'not-signed-in not-allowed not-allowed no-such-issue no-such-issue',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#schedulePublication', at: `/desk/issues/${NOTHING}`,
    input: { issue: NOTHING, page: null, day: '2099-01-01', time: '06:00' },
    answers: 'not-signed-in not-allowed not-allowed no-such-issue no-such-issue',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#cancelPublication', at: `/desk/issues/${NOTHING}`, input: NOTHING,
    answers: 'not-signed-in not-allowed not-allowed no-such-publication no-such-publication',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#showEdition', at: `/desk/issues/${NOTHING}`, input: { issue: NOTHING, edition: 1 },
    answers: 'not-signed-in not-allowed not-allowed no-such-issue no-such-issue',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#numberIssue', at: `/desk/issues/${NOTHING}`, input: { issue: NOTHING, number: '7' },
    answers: 'not-signed-in not-allowed no-such-issue no-such-issue no-such-issue',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#movePage', at: `/desk/issues/${NOTHING}`,
    input: { id: NOTHING, title: 'no-such-paper', date: '2026-01-01', page: 1, pageName: '' },
    answers: 'not-signed-in not-allowed no-such-title no-such-title no-such-title',
  },
  {
    action: '(desk)/desk/issues/[issue]/actions.ts#writeArticle', at: `/desk/issues/${NOTHING}`,
    input: { page: NOTHING, headline: 'The ferry' },
    answers: 'not-signed-in not-allowed no-such-page no-such-page no-such-page',
  },
  {
    action: '(desk)/desk/articles/[article]/versions/actions.ts#restoreVersion', at: `/desk/articles/${NOTHING}/versions`,
    input: { article: NOTHING, revision: 2, version: 1 },
    answers: 'not-signed-in not-allowed no-such-article no-such-article no-such-article',
  },
  {
    action: '(desk)/desk/articles/[article]/versions/actions.ts#restoreVersionPart', at: `/desk/articles/${NOTHING}/versions`,
    input: { article: NOTHING, revision: 2, version: 1, part: { old: ['a'], now: ['a'], place: false } },
    answers: 'not-signed-in not-allowed no-such-article no-such-article no-such-article',
  },
  {
    action: '(desk)/desk/articles/[article]/versions/actions.ts#nameVersion', at: `/desk/articles/${NOTHING}/versions`,
    input: { article: NOTHING, version: 1, name: 'For review' },
    answers: 'not-signed-in not-allowed no-such-version no-such-version no-such-version',
  },
]
