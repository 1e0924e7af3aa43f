import 'server-only'

/**
 * Where bytes are kept that are too large for the database, by name. A name is a path of lower-case words (`checkName`); its bytes
 * never change, so names are made of the hash of what they stand for, and putting one twice is putting it once.
 *
 * Whatever a store fails at is thrown: nobody at the desk can mend it, so it is a defect.
 */
export interface Storage {
  /** Keeps bytes under a name, whole or not at all. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Keeps a file of this machine under a name, whole or not at all, without holding it in memory. */
  putFile(name: string, file: string): Promise<void>
  /** The bytes of a name; null where nothing is kept under it. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** The same bit by bit, for what is handed on to somebody; null where nothing is kept under the name. */
  stream(name: string): Promise<StoredStream | null>
  /** So many bytes of a name from a place on, fewer where it ends before; null where nothing is kept under the name. */
  part(name: string, start: number, length: number): Promise<Uint8Array<ArrayBuffer> | null>
  has(name: string): Promise<boolean>
  /** Forgets a name. What is not there is forgotten already. */
  delete(name: string): Promise<void>
  /** All names that begin so, in no order. */
  list(prefix: string): AsyncIterable<string>
}

export interface StoredStream {
  /** In bytes. */
  readonly size: number
  readonly body: ReadableStream<Uint8Array>
}

/** Long enough for a hash, a crop and a width; short enough for every file system. */
const LONGEST_NAME = 200

const NAME = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/

/**
 * A name as it is. Throws RangeError for what is none: lower-case Latin letters, digits, hyphens and points, in parts that begin
 * with a letter or digit, so that no name leaves the store or means different things to file systems.
 */
export function checkName(name: string): string {
  if (name.length > LONGEST_NAME || !NAME.test(name)) throw new RangeError(`not a name in the storage: ${JSON.stringify(name)}`)
  return name
}

/** The beginning of names as it is: nothing, or whole parts and a slash. Throws RangeError for anything else. */
export function checkPrefix(prefix: string): string {
  if (prefix === '') return prefix
  if (!prefix.endsWith('/')) throw new RangeError(`not whole parts of a name in the storage: ${JSON.stringify(prefix)}`)
  return `${checkName(prefix.slice(0, -1))}/`
}
