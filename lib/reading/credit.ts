/** A picture's maker at the end of a caption line. */
const CREDIT_TAIL =
  /(?:^|[\s。！？.!?”）)])\s*((?:(?:本报|新华社|\p{Script=Han}{0,4})(?:记者|通讯员)\s*)?\p{Script=Han}[\p{Script=Han}·\s]{0,12}?\s*(?:摄影报道|摄影|供图|制图|摄)(?:\s*[（(][^（）()]{2,10}[）)])?|[（(](?:资料图片?|\p{Script=Han}{2,6}供图|\p{Script=Han}{2,4}\s*摄)[）)])\s*$/u
const LATIN_CREDIT_TAIL = /(?:^|\s)(\(?(?:photos?|photograph|pictures?|image|file photo)(?:\s+by\b|\s*[:/])[^.]*\)?\.?)\s*$/iu

/**
 * Where the credit begins in a caption line, as an offset in the raw line; `null` where there is none.
 *
 *     集市日的新桥。 林小满 摄
 *                        ^
 */
export function creditIn(text: string): number | null {
  const found = CREDIT_TAIL.exec(text) ?? LATIN_CREDIT_TAIL.exec(text)
  const credit = found?.[1]
  if (!found || credit === undefined) return null
  return found.index + found[0].indexOf(credit)
}
