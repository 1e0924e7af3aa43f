import { restored } from '../clean/marks'
import { Sort, sortOf } from '../dump/character'

/** A character as a reader sees it, and where it stands in its text, in UTF-16 units. */
export interface SeenCharacter {
  readonly character: string
  readonly from: number
  readonly to: number
  /** A blank stands before it, and a line ends there. */
  readonly afterBlank: boolean
  readonly afterLine: boolean
}

/** A character with the marks that combine with it: e and ´ are one, in whichever way it is written. */
const CLUSTER = /^(?:[^\p{M}]\p{M}*|\p{M}+)/su
/** No language puts more marks on a letter. */
const LONGEST_CLUSTER = 64
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/gu
const LINE_END = /[\n\r\u2028\u2029]/u

/** The same mark to a reader, whatever a typesetter's system writes for it. */
const SAME_MARKS: readonly (readonly [RegExp, string])[] = [
  [/[•‧∙⋅・･]/gu, '·'],
  [/[‐‑‒–—―−─]/gu, '-'],
  [/[’‘´`]/gu, "'"],
]

/**
 * A character in the form in which all that look like it are one: of either width and case, a radical as its Han character, a
 * vertical mark upright, without what prints as nothing. Empty where nothing of it is seen; more than one for ﬁ.
 */
export function seenForm(cluster: string): string {
  const code = cluster.charCodeAt(0)
  // Most of what a Chinese newspaper prints is what it is.
  if (cluster.length === 1 && code >= 0x4e00 && code <= 0x9fff) return cluster
  if (cluster.length === 1 && code > 0x20 && code < 0x7f && code !== 0x60) return cluster.toLowerCase()
  const upright = Array.from(cluster, (one) => (one.length === 1 ? String.fromCharCode(restored(one.charCodeAt(0))) : one)).join('')
  const plain = upright.normalize('NFKC').toLowerCase().replace(UNSEEN, '')
  return SAME_MARKS.reduce((form, [look, mark]) => form.replace(look, mark), plain)
}

/** All that is seen of a text, in order. */
export function seenCharacters(text: string): readonly SeenCharacter[] {
  const seen: SeenCharacter[] = []
  let [afterBlank, afterLine] = [false, false]
  for (let from = 0; from < text.length; ) {
    const cluster = isAlone(text, from) ? text.charAt(from) : clusterAt(text, from)
    const to = from + cluster.length
    const form = isBlank(cluster) ? '' : seenForm(cluster)
    for (const character of form) {
      seen.push({ character, from, to, afterBlank, afterLine })
      afterBlank = afterLine = false
    }
    if (form === '') {
      afterBlank ||= isBlank(cluster)
      afterLine ||= LINE_END.test(cluster)
    }
    from = to
  }
  return seen
}

/** Whether a Han character, a sign beside it, or one of ASCII is followed by another such, so that nothing combines with it: nearly always. */
function isAlone(text: string, at: number): boolean {
  return isPlain(text.charCodeAt(at)) && (at + 1 === text.length || isPlain(text.charCodeAt(at + 1)))
}

function isPlain(unit: number): boolean {
  return unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x3029) || (unit >= 0xff01 && unit <= 0xff5e)
}

/** The character at a place with what combines with it. */
function clusterAt(text: string, at: number): string {
  return CLUSTER.exec(text.slice(at, at + LONGEST_CLUSTER))?.[0] ?? text.charAt(at)
}

function isBlank(cluster: string): boolean {
  return sortOf(cluster.charCodeAt(0)) === Sort.Space || LINE_END.test(cluster)
}
