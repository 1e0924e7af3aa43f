import accountEn from '../../messages/en/account.json'
import archivesEn from '../../messages/en/archives.json'
import assignmentsEn from '../../messages/en/assignments.json'
import auditEn from '../../messages/en/audit.json'
import authEn from '../../messages/en/auth.json'
import commonEn from '../../messages/en/common.json'
import commentsEn from '../../messages/en/comments.json'
import deskEn from '../../messages/en/desk.json'
import deskNoticesEn from '../../messages/en/desk-notices.json'
import deskSearchEn from '../../messages/en/desk-search.json'
import editorEn from '../../messages/en/editor.json'
import erasureEn from '../../messages/en/erasure.json'
import errorsEn from '../../messages/en/errors.json'
import figuresEn from '../../messages/en/figures.json'
import jobsEn from '../../messages/en/jobs.json'
import noticesEn from '../../messages/en/notices.json'
import peopleEn from '../../messages/en/people.json'
import photosEn from '../../messages/en/photos.json'
import publishingEn from '../../messages/en/publishing.json'
import queueEn from '../../messages/en/queue.json'
import reviewEn from '../../messages/en/review.json'
import siteEn from '../../messages/en/site.json'
import tagsEn from '../../messages/en/tags.json'
import versionsEn from '../../messages/en/versions.json'
import workbenchEn from '../../messages/en/workbench.json'
import workflowEn from '../../messages/en/workflow.json'
import accountZh from '../../messages/zh/account.json'
import archivesZh from '../../messages/zh/archives.json'
import assignmentsZh from '../../messages/zh/assignments.json'
import auditZh from '../../messages/zh/audit.json'
import authZh from '../../messages/zh/auth.json'
import commonZh from '../../messages/zh/common.json'
import commentsZh from '../../messages/zh/comments.json'
import deskZh from '../../messages/zh/desk.json'
import deskNoticesZh from '../../messages/zh/desk-notices.json'
import deskSearchZh from '../../messages/zh/desk-search.json'
import editorZh from '../../messages/zh/editor.json'
import erasureZh from '../../messages/zh/erasure.json'
import errorsZh from '../../messages/zh/errors.json'
import figuresZh from '../../messages/zh/figures.json'
import jobsZh from '../../messages/zh/jobs.json'
import noticesZh from '../../messages/zh/notices.json'
import peopleZh from '../../messages/zh/people.json'
import photosZh from '../../messages/zh/photos.json'
import publishingZh from '../../messages/zh/publishing.json'
import queueZh from '../../messages/zh/queue.json'
import reviewZh from '../../messages/zh/review.json'
import siteZh from '../../messages/zh/site.json'
import tagsZh from '../../messages/zh/tags.json'
import versionsZh from '../../messages/zh/versions.json'
import workbenchZh from '../../messages/zh/workbench.json'
import workflowZh from '../../messages/zh/workflow.json'
import type { Language } from './language'

const en = {
  account: accountEn,
  archives: archivesEn,
  assignments: assignmentsEn,
  audit: auditEn,
  auth: authEn,
  comments: commentsEn,
  common: commonEn,
  desk: deskEn,
  deskNotices: deskNoticesEn,
  deskSearch: deskSearchEn,
  editor: editorEn,
  erasure: erasureEn,
  errors: errorsEn,
  figures: figuresEn,
  jobs: jobsEn,
  notices: noticesEn,
  people: peopleEn,
  photos: photosEn,
  publishing: publishingEn,
  queue: queueEn,
  review: reviewEn,
  site: siteEn,
  tags: tagsEn,
  versions: versionsEn,
  workbench: workbenchEn,
  workflow: workflowEn,
}

/** All sentences of the screens, by the part of Galley that says them. English is the measure that Chinese is held to. */
export type Messages = typeof en
export type Namespace = keyof Messages

const zh: Messages = {
  account: accountZh,
  archives: archivesZh,
  assignments: assignmentsZh,
  audit: auditZh,
  auth: authZh,
  comments: commentsZh,
  common: commonZh,
  desk: deskZh,
  deskNotices: deskNoticesZh,
  deskSearch: deskSearchZh,
  editor: editorZh,
  erasure: erasureZh,
  errors: errorsZh,
  figures: figuresZh,
  jobs: jobsZh,
  notices: noticesZh,
  people: peopleZh,
  photos: photosZh,
  publishing: publishingZh,
  queue: queueZh,
  review: reviewZh,
  site: siteZh,
  tags: tagsZh,
  versions: versionsZh,
  workbench: workbenchZh,
  workflow: workflowZh,
}

const MESSAGES: Record<Language, Messages> = { zh, en }

/** The sentences of one language. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language]
}
