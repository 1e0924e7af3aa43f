import 'server-only'

/** What the log may know of an error. */
export interface ToldError {
  readonly type: string
  readonly code?: string
  /** Left out where it may repeat what somebody wrote. */
  readonly message?: string
  /** Where in the code, without the message that a stack begins with. */
  readonly at: readonly string[]
  /** Of the database: what of its own is concerned, by its name. */
  readonly table?: string
  readonly constraint?: string
  readonly cause?: ToldError
}

/**
 * Errors whose messages are of the program itself. Others repeat what they failed at: PostgreSQL a value or the whole row, Prisma the
 * arguments of a call, a parser the text around its place. `object`: what pg-boss makes of an error, which has its fields and is none.
 */
const OWN: ReadonlySet<string> = new Set(['object', 'Error', 'TypeError', 'RangeError', 'ReferenceError', 'AggregateError', 'AssertionError', 'TimeoutError'])

/**
 * Classes of PostgreSQL's codes that are about the server and not about what was sent: connections, locks, transactions, what is full,
 * what an operator did, the system.
 */
const OF_THE_SERVER = /^(?:08|25|40|53|55|57|58|XX)/

/** As much of a message as tells what happened. */
const LONGEST = 300
const MOST_FRAMES = 12
const DEEPEST = 3

/** An error without anything that a person wrote: no text of an article, no query, no secret. */
export function toldError(error: unknown, depth = 0): ToldError {
  if (typeof error !== 'object' || error === null) return { type: typeof error, at: [] }
  const [type, message, cause] = [word(error, 'name') ?? 'object', field(error, 'message'), field(error, 'cause')]
  const code = word(error, 'code')
  const [table, constraint] = [word(error, 'table'), word(error, 'constraint')]
  return {
    type,
    ...(code && { code }),
    ...(mayTell(error, type, code) && typeof message === 'string' && { message: message.slice(0, LONGEST) }),
    at: framesOf(error),
    ...(table && { table }),
    ...(constraint && { constraint }),
    ...(cause !== undefined && depth < DEEPEST && { cause: toldError(cause, depth + 1) }),
  }
}

function mayTell(error: object, type: string, code: string | undefined): boolean {
  // PostgreSQL's own errors have a severity; pg gives them the name "error".
  if (word(error, 'severity') !== undefined) return OF_THE_SERVER.test(code ?? '')
  return OWN.has(type)
}

function field(error: object, name: string): unknown {
  return Reflect.get(error, name)
}

/** A field of an error, where it is one word: names and codes, and nothing that somebody wrote. */
function word(error: object, name: string): string | undefined {
  const value = field(error, name)
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : undefined
}

function framesOf(error: object): readonly string[] {
  const stack = field(error, 'stack')
  if (typeof stack !== 'string') return []
  return stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, MOST_FRAMES).map((line) => line.trim())
}
