import { randomUUID } from 'node:crypto'
import { type Answers, NOTHING } from './access-matrix'

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
    action: '(desk)/desk/people/actions.ts#changeTitleRole', at: '/desk/people', input: { id: NOTHING, title: NOTHING, role: 'editor' },
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
