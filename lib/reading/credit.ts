/** A picture's maker at the end of a caption line. */
const CREDIT_TAIL =
  /(?:^|[\s。！？.!?”）)])\s*((?:(?:本报|本報|新华社|新華社|\p{Script=Han}{0,4})(?:记者|記者|通讯员|通訊員)\s*)?\p{Script=Han}[\p{Script=Han}·\s]{0,12}?\s*(?:摄影报道|攝影報導|摄影|攝影|供图|供圖|制图|製圖|摄|攝)(?:\s*[（(][^（）()]{2,10}[）)])?|[（(](?:[资資]料[图圖]片?|[\p{Script=Han}·]{2,8}供[图圖]|[\p{Script=Han}·]{2,8}\s*[摄攝]影?)[）)])\s*$/u
/** MARA ELLISON/RIVER GAZETTE, and nothing else on the line. */
const NAME_AND_PAPER = /^\s*(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}\s?\/\s?\p{Lu}[\p{L} &.'’-]+)\s*$/u
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
  const found = CREDIT_TAIL.exec(end) ?? LATIN_CREDIT_TAIL.exec(end) ?? (text.length > NEAR_END ? null : NAME_AND_PAPER.exec(text))
  const credit = found?.[1]
  if (!found || credit === undefined) return null
  return text.length - end.length + found.index + found[0].indexOf(credit)
}
