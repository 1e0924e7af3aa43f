import { createTranslator } from 'use-intl/core'
import { type Language, LANGUAGE_TAGS } from '@/lib/language/language'
import { type Messages, messagesOf } from '@/lib/language/messages'
import { closeDatabase } from '@/lib/server/db'
import { type Failure, failureOf } from '@/lib/server/errors'
import { checkSettings } from '../platform/settings.mjs'
import { inTerminalLanguage, runCommand, say, Trouble } from '../platform/speech.mjs'

/**
 * Runs the work of a command on the database and ends with its exit code. An error that a person can cause is told in
 * the sentence that the screens have for it, in the language of the terminal; `usage` stands below where the command
 * was not written as it should be.
 */
export async function terminalCommand(usage: string, work: () => Promise<void>): Promise<void> {
  await runCommand(async () => {
    checkSettings(process.env)
    try {
      await work()
    } catch (error) {
      throw asTrouble(error, usage)
    } finally {
      await closeDatabase()
    }
  })
}

/** Prints a result, which belongs on standard output, in the language of the terminal. */
export function tell(en: string, zh: string): void {
  process.stdout.write(`${inTerminalLanguage({ en, zh })}\n`)
}

/** Tells of one thing that went wrong while others go on. */
export function tellTrouble(failure: Failure): void {
  say(sentence('en', failure), sentence('zh', failure))
}

function asTrouble(error: unknown, usage: string): unknown {
  if (isMiswritten(error)) {
    return new Trouble(`This cannot be understood: ${error.message}`, `无法理解这条命令：${error.message}`, usage)
  }
  const failure = failureOf(error)
  if (!failure) return error
  return new Trouble(sentence('en', failure), sentence('zh', failure), failure.code === 'input-invalid' ? usage : '')
}

/** An option that `parseArgs` does not know, or one without its value. */
function isMiswritten(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function sentence(language: Language, { code, values }: Failure): string {
  const say = createTranslator({ locale: LANGUAGE_TAGS[language], messages: messagesOf(language), namespace: 'errors' })
  return isCode(code) ? say(code, values) : code
}

function isCode(code: string): code is keyof Messages['errors'] {
  return code in messagesOf('en').errors
}
