/** `npm run publish -- --title T --date D`: publishes an issue, as a chief editor does at the desk. */
import { parseArgs } from 'node:util'
import { createTranslator } from 'use-intl/core'
import { SYSTEM } from '@/lib/editorial/actor'
import type { Finding } from '@/lib/editorial/preflight'
import { type Language, LANGUAGE_TAGS } from '@/lib/language/language'
import { messagesOf } from '@/lib/language/messages'
import { publishIssue } from '@/lib/server/editions/commands'
import { preflightIssue } from '@/lib/server/editions/queries'
import { findIssue } from '@/lib/server/issues/queries'
import { issuePlace } from '@/lib/server/issues/schema'
import { parse } from '@/lib/server/parse'
import { inTerminalLanguage } from './platform/speech.mjs'
import { tell, terminalCommand } from './terminal/terminal-command'
import { titleNamed } from './terminal/title-named'

await terminalCommand('npm run publish -- --title TITLE --date 2026-06-12', async () => {
  const { values } = parseArgs({ options: { title: { type: 'string' }, date: { type: 'string' } } })
  const place = parse(issuePlace, { title: await titleNamed(values.title), date: values.date })
  const { id } = await findIssue(SYSTEM, place)
  for (const finding of await preflightIssue(SYSTEM, id)) process.stderr.write(`${told(finding)}\n`)
  const { edition, articles, path } = await publishIssue(SYSTEM, id)
  tell(`Edition ${edition} with ${articles} articles is published: ${path}`, `已发布（第 ${edition} 次），共 ${articles} 篇稿件：${path}`)
})

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
