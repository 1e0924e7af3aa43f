import { DEEDS as STEP_DEEDS } from '../split/step'

/** What a line of the log can be about. */
export const THINGS = [
  'title', 'issue', 'page', 'article', 'review', 'erasure', 'person', 'session', 'tag', 'vocabulary', 'photo', 'job', 'archive',
] as const
export type Thing = (typeof THINGS)[number]

/**
 * Every deed that the log knows, in the order of a page's way into print. A command records its deed by one of these names, and each has a
 * sentence in both languages, so that no line of the log is without words.
 */
export const LOGGED_DEEDS = [
  'sign-in', 'sign-out', 'end-session', 'end-sessions',
  'add-person', 'change-role', 'change-title-role', 'set-password', 'make-password-link', 'choose-password', 'change-password', 'disable-person', 'enable-person',
  'create-title', 'set-house-style', 'set-title-settings', 'number-issue',
  'import-archive', 'stop-archive', 'resume-archive', 'try-archive-again', 'import-dump', 'move-page', ...STEP_DEEDS, 'undo-step', 'redo-step',
  'open-review', 'decide-review', 'drop-review',
  'write-article', 'write-text', 'name-version', 'restore-version', 'restore-block', 'thin-versions', 'ignore-slip', 'heed-slip',
  'assign', 'end-assignment', 'write-comment', 'answer-comment', 'resolve-comment', 'reopen-comment',
  'pass-article', 'refuse-article', 'take-back-sign-off', 'mark-level',
  'tag-article', 'untag-article', 'create-tag', 'rename-tag', 'describe-tag', 'merge-tags', 'delete-tag', 'load-vocabulary',
  'add-photo', 'edit-photo',
  'publish-issue', 'publish-on-time', 'schedule-publication', 'cancel-publication', 'show-edition',
  'issue-correction', 'issue-withdrawal', 'lift-correction', 'lift-withdrawal', 'link-correction',
  'erase-data', 'try-job-again',
] as const
export type LoggedDeed = (typeof LOGGED_DEEDS)[number]

export function isLoggedDeed(name: string): name is LoggedDeed {
  return LOGGED_DEEDS.some((deed) => deed === name)
}

export function isThing(name: string): name is Thing {
  return THINGS.some((thing) => thing === name)
}
