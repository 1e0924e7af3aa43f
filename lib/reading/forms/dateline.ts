/** The forms of datelines: sender, place and date, the first words of a report. */

/** Whose report it is: the paper, or one of the agencies whose reports Chinese papers print. */
const SENDER = '(?:据?(?:本报|本報|本刊|本网|本網|本台|本臺)|[据據]?(?:新华社|新華社|中央社|中新社|中通社)|中新网|路透社|法新社|美联社|美聯社|共同社|塔斯社|韩联社|韓聯社)'
const DATELINE = new RegExp(`^[【（([〔]?${SENDER}[^，。]{0,18}(?:电|電|(?<!通)[讯訊])`, 'u')
/** 【本報訊】, 【河灣訊】, 【記者林舟河灣報導】. */
const BRACKETED = /^【\p{Script=Han}{1,12}(?:[讯訊电電]|报道|報道|報導)】/u
/** The date at the end of the line, and 电 on the next. */
const CUT = /^(?:本报|本報|新华社|新華社|中央社|中新社)\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日$/u
const LATIN = /^\p{Lu}[\p{Lu} .'’-]{2,}(?:,[^—–(]{0,24})?(?:\s*\([\p{L}./ ]{2,16}\))?\s*(?:—|–|--)\s/u
/** Paris (AFP) –: the place is not in capitals, and the agency says what it is. */
const LATIN_AGENCY = /^\p{Lu}[\p{L} .'’-]{2,24}(?:,[^—–(]{0,24})?\s*\((?:AP|AFP|Reuters|dpa|UPI|PA|ANSA|EFE|Xinhua|TASS|Kyodo)\)\s*(?:—|–|--|-)\s/u
/** 5月1日，…, 近日，…: the date with which reports begin. */
const DATE_LEAD = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:近日|日前|昨日|昨天)，/u

export function isHanDateline(closed: string): boolean {
  return DATELINE.test(closed) || CUT.test(closed) || BRACKETED.test(closed)
}

export function isLatinDateline(text: string): boolean {
  return LATIN.test(text) || LATIN_AGENCY.test(text)
}

export function isDateLead(closed: string): boolean {
  return DATE_LEAD.test(closed)
}
