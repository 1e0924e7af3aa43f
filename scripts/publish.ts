/**
 * `npm run publish -- --title T --date D`: publishes an issue, as a chief editor does at the desk; `--page N` one page of it,
 * `--at '2026-06-13 06:00'` at that time of the clocks of the title.
 */
import { parseArgs } from 'node:util'
import { createTranslator } from 'use-intl/core'
import { SYSTEM } from '@/lib/editorial/actor'
import { forPage } from '@/lib/editorial/page-findings'
import type { Finding } from '@/lib/editorial/preflight'
import { type Language, LANGUAGE_TAGS } from '@/lib/language/language'
import { messagesOf } from '@/lib/language/messages'
import { publishIssue } from '@/lib/server/editions/commands'
import { preflightIssue } from '@/lib/server/editions/queries'
import { findIssue } from '@/lib/server/issues/queries'
import { issuePlace } from '@/lib/server/issues/schema'
import { parse } from '@/lib/server/parse'
import { schedulePublication } from '@/lib/server/publications/commands'
import { type PublicationScope, publicationPlan, publicationScope } from '@/lib/server/publications/schema'
import { inTerminalLanguage } from './platform/speech.mjs'
import { tell, terminalCommand } from './terminal/terminal-command'
import { titleNamed } from './terminal/title-named'

await terminalCommand("npm run publish -- --title TITLE --date 2026-06-12 [--page 3] [--at '2026-06-13 06:00']", async () => {
  const { values } = parseArgs({
    options: { title: { type: 'string' }, date: { type: 'string' }, page: { type: 'string' }, at: { type: 'string' } },
  })
  const place = parse(issuePlace, { title: await titleNamed(values.title), date: values.date })
  const { id } = await findIssue(SYSTEM, place)
  const scope = parse(publicationScope, { issue: id, page: values.page === undefined ? null : Number(values.page) })
  const findings = await preflightIssue(SYSTEM, id)
  const asked = scope.page === null ? findings : forPage(findings, { page: scope.page, articles: new Set() })
  for (const finding of asked) process.stderr.write(`${told(finding)}\n`)
  await (values.at === undefined ? publishNow(scope) : publishLater(scope, values.at))
})

async function publishNow({ issue, page }: PublicationScope): Promise<void> {
  const { edition, articles, path } = await publishIssue(SYSTEM, issue, page)
  tell(`Edition ${edition} with ${articles} articles is published: ${path}`, `已发布（第 ${edition} 次），共 ${articles} 篇稿件：${path}`)
}

async function publishLater(scope: PublicationScope, written: string): Promise<void> {
  const [day, time] = written.trim().split(/[ T]/)
  const { edition, at } = await schedulePublication(SYSTEM, parse(publicationPlan, { ...scope, day, time }))
  tell(`Edition ${edition} is frozen and will be shown at ${at}.`, `第 ${edition} 次发布已冻结，将于 ${at} 上线。`)
}

/** A finding with its place, in the language of the terminal. */
function told(finding: Finding): string {
  return inTerminalLanguage({ en: sentence('en', finding), zh: sentence('zh', finding) }, ' · ')
}

function sentence(language: Language, { severity, code, page, article }: Finding): string {
  const say = createTranslator({ locale: LANGUAGE_TAGS[language], messages: messagesOf(language), namespace: 'desk' })
  const where = page ? `${say('page', { number: page.number })} ` : ''
  const what = article?.headline ? `${article.headline} · ` : ''
  return `${say(`severity.${severity}`)} ${where}${what}${say(`finding.${code}.title`)} · ${say(`finding.${code}.text`)}`
}
