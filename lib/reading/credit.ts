/** A picture's maker at the end of a caption line. */
const CREDIT_TAIL =
  /(?:^|[\s。！？.!?”）)])\s*((?:(?:本报|新华社|\p{Script=Han}{0,4})(?:记者|通讯员)\s*)?\p{Script=Han}[\p{Script=Han}·\s]{0,12}?\s*(?:摄影报道|摄影|供图|制图|摄)(?:\s*[（(][^（）()]{2,10}[）)])?|[（(](?:资料图片?|\p{Script=Han}{2,6}供图|\p{Script=Han}{2,4}\s*摄)[）)])\s*$/u
const LATIN_CREDIT_TAIL = /(?:^|\s)(\(?(?:photos?|photograph|pictures?|image|file photo)(?:\s+by\b|\s*[:/])[^.]*\)?\.?)\s*$/iu

/** A credit is short, and is looked for in so many characters at the end: in a whole line of spaces it would take for ever. */
const NEAR_END = 200

/**
 * Where the credit begins in a caption line, as an offset in the raw line; `null` where there is none.
 *
 *     集市日的新桥。 林小满 摄
 *                        ^
 */
export function creditIn(text: string): number | null {
  const end = text.slice(-NEAR_END)
  const found = CREDIT_TAIL.exec(end) ?? LATIN_CREDIT_TAIL.exec(end)
  const credit = found?.[1]
  if (!found || credit === undefined) return null
  return text.length - end.length + found.index + found[0].indexOf(credit)
}
