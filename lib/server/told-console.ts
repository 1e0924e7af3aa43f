import 'server-only'
import { log } from './log'
import { toldError } from './told-error'

/**
 * Lets everything that is written as an error or a warning to the console of this process go into the log. Next prints an error of a
 * screen by itself, whole, beside telling it to `onRequestError`; and an error of the database can hold the row at which it failed, with
 * the text of an article. Of an error that is told which cannot repeat one (`toldError`); its request stands in the line that
 * `onRequestError` writes. Of other values nothing, and words only where no error came, and in one line: what has more of them is an error as text.
 */
export function tellConsole(to: Pick<Console, 'error' | 'warn'> = console): void {
  to.error = (...values: unknown[]) => log().error(lineOf(values), 'the console was told of an error')
  to.warn = (...values: unknown[]) => log().warn(lineOf(values), 'the console was told a warning')
}

/** As much of a sentence as tells what it is about. */
const LONGEST = 300

function lineOf(values: readonly unknown[]): object {
  const errors = values.filter((value) => typeof value === 'object' && value !== null).map((value) => toldError(value))
  if (errors.length > 0) return { errors }
  const words = values.filter((value) => typeof value === 'string').join(' ').trim()
  return words.includes('\n') ? {} : { words: words.slice(0, LONGEST) }
}
