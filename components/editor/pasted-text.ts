import type { Inline, Mark } from '@/lib/article/block'
import { normalInlines } from '@/lib/article/inlines'
import type { FlowRole } from '@/lib/article/flow'
import { isWide, sortOf } from '@/lib/dump/character'

/** What a paste brings: blocks without ids. */
export interface PastedBlock {
  readonly role: FlowRole
  readonly text: readonly Inline[]
}

/**
 * What is printed as nothing and hides in copied text: controls, soft hyphens, zero-width spaces and joints, marks of
 * direction, halves of characters. The two joiners stay, since some scripts and emoji are spelt with them.
 */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\p{Surrogate}]/gu

/** Text without what nobody sees; spaces that do not break are ordinary ones, tabs too. */
export function seenText(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(UNSEEN, '').replaceAll(/[\u00a0\u202f]/gu, ' ')
}

function isWideAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWide(sortOf(text.charCodeAt(at)))
}

/** Runs of text while a block is gathered. A line break that shall stay is U+2028 here; every other one is a space of the source. */
export const LINE_BREAK = '\u2028'

/**
 * The text of a block from the runs of its source, as it is read: spaces in a row are one, a break of the source's own
 * lines between Han characters is nothing, indents and spaces at the ends are gone.
 */
export function blockText(runs: readonly { readonly text: string; readonly marks: readonly Mark[] }[]): readonly Inline[] {
  const whole = runs.map(({ text }) => text).join('')
  const kept = keptPlaces(whole)
  let at = 0
  return normalInlines(runs.map(({ text, marks }): Inline => {
    let out = ''
    for (const letter of text) {
      const place = kept.get(at)
      if (place !== undefined) out += place
      at += letter.length
    }
    return { text: out, marks }
  }))
}

/** For each place of a source text what is left of its character; no entry where nothing is. */
function keptPlaces(whole: string): ReadonlyMap<number, string> {
  const kept = new Map<number, string>()
  const body = /^[\s\u2028]*/u.exec(whole)?.[0].length ?? 0
  const end = whole.trimEnd().length
  for (const part of whole.matchAll(/[ \t\r\n\f]*\u2028[\s\u2028]*|[ \t\r\n\f]+|[^ \t\r\n\f\u2028]/gu)) {
    const at = part.index
    const text = part[0]
    if (at < body || at >= end) continue
    if (text.includes(LINE_BREAK)) kept.set(at, '\n')
    else if (/^[ \t\r\n\f]/u.test(text)) {
      const between = isWideAt(whole, at - 1) && isWideAt(whole, at + text.length)
      if (!(between && /[\r\n]/u.test(text))) kept.set(at, ' ')
    } else kept.set(at, text)
  }
  return kept
}
