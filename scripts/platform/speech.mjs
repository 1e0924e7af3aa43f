/**
 * How the commands speak: in the language of the terminal, and in both when the terminal does not tell.
 *
 * @typedef {{ readonly en: string, readonly zh: string }} Sentence
 */

/** @returns {'en' | 'zh' | 'both'} */
export function terminalLanguage(env = process.env) {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  if (/^zh/i.test(locale)) return 'zh'
  if (/^(c|posix)?(\..*)?$/i.test(locale)) return 'both'
  return 'en'
}

/**
 * @param {Sentence} sentence
 * @param {string} [between] what stands between the two languages
 */
export function inTerminalLanguage(sentence, between = '\n') {
  const language = terminalLanguage()
  return language === 'both' ? sentence.en + between + sentence.zh : sentence[language]
}

/**
 * Tells a person what happens. On standard error, because standard output belongs to the scripts' results.
 *
 * @param {string} en
 * @param {string} zh
 */
export function say(en, zh) {
  process.stderr.write(inTerminalLanguage({ en, zh }, ' · ') + '\n')
}

/** What a person can put right: two sentences, one per language, that say what happened and what to do next. */
export class Trouble extends Error {
  /**
   * @param {string} en
   * @param {string} zh
   * @param {string} [detail] the words of the program that failed, shown below the sentence
   */
  constructor(en, zh, detail = '') {
    super(en)
    this.name = 'Trouble'
    this.sentence = { en, zh }
    this.detail = detail
  }
}

/**
 * @param {NodeJS.ErrnoException} error
 * @returns {Trouble | null}
 */
function systemTrouble({ code = '', path: place = '' }) {
  if (code === 'ENOSPC') return new Trouble('The disk is full. Make room, then try again.', '磁盘已满。请腾出空间后重试。')
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) return null
  return new Trouble(
    `No right to write ${place}. Give the folder to this user (chown), or start as its owner.`,
    `没有写入 ${place} 的权限。请把该目录的所有者改为当前用户（chown），或以其所有者身份启动。`,
  )
}

/**
 * The text for an error: a sentence for what a person can put right, the whole trace for a defect.
 *
 * @param {unknown} error
 */
export function explain(error) {
  const shown = (error instanceof Error && systemTrouble(error)) || error
  if (!(shown instanceof Trouble)) return shown instanceof Error ? (shown.stack ?? shown.message) : String(shown)
  return inTerminalLanguage(shown.sentence) + (shown.detail ? `\n\n${shown.detail.trim()}` : '')
}

/**
 * Runs a command of the project and ends the process with its exit code.
 *
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exitCode = 1
  }
}
