/** The name of an entry as its archive has it. */
export interface RawName {
  readonly bytes: Uint8Array
  /** Whether the archive says that it is UTF-8. */
  readonly utf8: boolean
}

/**
 * The names of an archive as text; null where one is none. What an archive does not say is UTF-8 may be: macOS does not say so. Else it
 * is GB 18030, in which Windows writes Chinese names, or Latin. All that is not declared is read in one and the same encoding, because
 * one program wrote it.
 */
export function entryNames(names: readonly RawName[]): (string | null)[] {
  const open = names.filter(({ utf8 }) => !utf8)
  const encoding = open.every(({ bytes }) => decoded(bytes, 'utf-8') !== null) ? 'utf-8' : 'gb18030'
  return names.map(({ bytes, utf8 }) => decoded(bytes, utf8 ? 'utf-8' : encoding))
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    return null
  }
}
