import { endingIn } from './ending-in'

/** The forms of captions and of the credits of pictures. */

const CREDIT = endingIn('摄攝影像图圖道導）)。.', /(?:(?:记者|記者|通讯员|通訊員|资料|資料)?[\p{Script=Han}·]{1,8}(?:摄影报道|攝影報道|摄影|攝影|供图|供圖|制图|製圖|摄|攝)(?:[（(][^（）()]{2,10}[）)])?|（[资資]料[图圖]片?）|[（(](?:[资資]料[图圖]片?|[\p{Script=Han}·]{2,10}(?:供[图圖]|[摄攝]影?))[）)])[。.]?$/u)
/** A reporter who took the pictures, too, signs the report. */
const REPORTED = /^(?:本报|本報)?(?:记者|記者|通讯员|通訊員).*(?:摄影报道|攝影報道|攝影報導|文并图|文並圖)$/u
const CAPTION = /[图圖][为為]|[图圖][①-⑩一二三]|[上下左右][图圖][：:为為]|^[图圖](?:片说明|片說明)?[：:]|^[▲△▼▽]/u
const LATIN_CREDIT = /\b(?:photos?|photograph|pictures?|image|file photo)(?:\s+by\b|\s*[:/])|^(?:foto|bild|crédit photo|photo)\s*[:/]/iu
/** MARA ELLISON/RIVER GAZETTE: photographer and paper, as American papers set it. */
const NAME_AND_PAPER = /^\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){1,3}\s?\/\s?\p{Lu}[\p{L} &.'’-]+$/u
const LATIN_CAPTION = /^(?:above|below|left|right|pictured|top|bottom)\s*[:,]/iu

/** Whether a line that holds Han ends in the credit of a picture. */
export function isHanCredit(closed: string): boolean {
  return CREDIT.test(closed) && !REPORTED.test(closed)
}

export function isLatinCredit(text: string): boolean {
  return LATIN_CREDIT.test(text) || NAME_AND_PAPER.test(text)
}

export function saysCaption(closed: string): boolean {
  return CAPTION.test(closed)
}

export function saysLatinCaption(text: string): boolean {
  return LATIN_CAPTION.test(text)
}
