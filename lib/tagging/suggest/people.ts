import { surnameLength, writesBySound } from '../../article/surnames'
import type { ArticleText } from './article-text'
import { DEEDS, FUNCTION_CHARS, PARTING_WORDS, SAYING, titleAfter, titleBefore, TITLES } from './grammar'
import { isAllHan, isBoundary, isHan, wordEnd, wordStart, type Words } from './words'

/** Somebody named in a text, with the evidence for it in points; see ENOUGH. */
export interface FoundPerson {
  readonly from: number
  readonly to: number
  readonly points: number
}

/** Points from which a stretch of text is a name: a title before it with a fitting end, or a saying after it, is enough. */
export const ENOUGH = 4

/** The families of four in five Chinese; the others are as often words. */
const FREQUENT = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹孟熊秦邱尹薛闫段侯陶黎贺顾郝龚邵覃武戴莫孔汤聂傅葛欧阳翟史樊庞颜倪俞鲁耿岳翁祁柯骆邢霍裴阮褚'
/** Points of a title before, or of a saying after: what no other word has there. */
const HARD = 3
/** What no given name holds. */
const NO_GIVEN = /[的了是及或把被让你我他她它们这那哪每没很吗吧呢啊等，。、；：！？,.;:!?()“”‘’（）《》【】—…·\s\da-z]/iu
/** Families whose names are words of every day. */
const WORDS_TOO = '强高方成明全平常安广多连时向万白文师党代国公东和同应项经能满乐'
/** What a given name seldom holds. */
const SELDOM_GIVEN = /[在和与对从向为将到给用时后前上下内外里着过]/u
/** What makes a quality of a word: 常态化, 代表性. */
const QUALITY = /[化性型式率度感力]$/u
/** With an office right behind it the end of an institution: 党工委书记. */
const INSTITUTION = /[委局部厅办会院所处科室厂队社校站区县市镇乡村省团党馆园台网]$/u
/** What makes a family name an address, and no name. */
const ADDRESSES = /^(?:女士|先生|小姐|某|同学|老师|师傅|大爷|大妈|大姐|大哥|阿姨|奶奶|爷爷|书记|主任|姓|家|总$|老$|局|队长|教授|医生|经理|老板)/u

/** Everybody named in a text. */
export function findPeople(words: Words, article: ArticleText): FoundPerson[] {
  const dotted = dottedNames(words)
  const found: FoundPerson[] = []
  for (let at = 0; at < words.text.length; at += 1) {
    if (words.starts[at] !== 1) continue
    const over = dotted.length > 0 && dotted.some(({ from, to }) => from <= at && at < to)
    const listed = found.at(-1)?.to === at - 1 && words.text.charAt(at - 1) === '、'
    const person = over ? null : personAt(words, at, article, listed) ?? strangerAt(words, at, article)
    if (!person) continue
    found.push(person)
    at = person.to - 1
  }
  return [...found, ...dotted].sort((a, b) => a.from - b.from)
}

/** A Chinese name that begins here: the likeliest of its lengths. */
/** @param listed whether a name stands before it in a list: 林舟、周禾 */
function personAt(words: Words, at: number, article: ArticleText, listed: boolean): FoundPerson | null {
  const family = surnameLength(words.text.slice(at, at + 2))
  if (family === 0) return null
  const before = listed ? HARD + 0.5 : pointsBefore(words, at)
  let best: FoundPerson | null = null
  for (const length of [family + 2, family + 1]) {
    const to = at + length
    const given = words.text.slice(at + family, to)
    if (given.length < length - family || NO_GIVEN.test(given) || ADDRESSES.test(given) || !isAllHan(given)) continue
    const after = pointsAfter(words, to)
    if (!isPlain(words, at, to, family, before, after)) continue
    const unsure = before < HARD && after < HARD ? wordPoints(words, at + family, to) : 0
    const once = before + after + pointsWithin(words, at, to, family) - unsure
    if (once + MOST_AGAIN < ENOUGH) continue
    const points = once + pointsAgain(words, at, to, article)
    if (points > (best?.points ?? 0)) best = { from: at, to, points }
  }
  return best !== null && best.points >= ENOUGH ? best : null
}

/** 张|浪费: what a given name loses that is a word of the dictionary, where nothing else is sure. */
function wordPoints(words: Words, given: number, to: number): number {
  return to - given > 1 && isBoundary(words, given) && wordEnd(words, given) === to ? 1.5 : 0
}

/** Whether nothing says that it is another word. A rare family name needs more: it is more often the beginning of a word. */
function isPlain({ text }: Words, from: number, to: number, family: number, before: number, after: number): boolean {
  if (before < HARD && (titleAfter(text, to) !== null && INSTITUTION.test(text.slice(from, to)))) return false
  // 代表|和|政协: the conjunction is more frequent than the family
  if (text.startsWith('和', from)) return after >= HARD
  if (family > 1 || FREQUENT.includes(text.charAt(from))) return true
  return after >= HARD || before >= HARD && after >= 1
}

/** What coming again says at most. */
const MOST_AGAIN = 1.5

/** A name that comes again is one; a word of the dictionary comes again, too. */
function pointsAgain(words: Words, from: number, to: number, article: ArticleText): number {
  if (wordEnd(words, from) >= to) return 0
  const count = article.count(words.text.slice(from, to))
  // a shorter name that always goes on in the same way is half of a longer one
  if (article.count(words.text.slice(from, to + 1)) === count) return 0
  return count >= OFTEN ? MOST_AGAIN : count === 2 ? 1 : 0
}

function pointsBefore({ text, starts }: Words, at: number): number {
  const title = titleBefore(text, at)
  if (title !== null) return isWithinTitle(text, at) ? 0 : HARD
  // 68岁的林舟
  if (/岁的?$/u.test(text.slice(Math.max(0, at - 2), at))) return HARD
  const before = text.charAt(at - 1)
  if (before === '' || /[，。；：！？“”,.;:!?\s]/u.test(before)) return 1
  if (before === '、') return 0.5
  if (PARTING_WORDS.has(text.slice(at - 2, at))) return 1
  if (/[村镇乡县市区社局厂队院校司部]/u.test(before)) return 0.5
  return FUNCTION_CHARS.has(before) && starts[at - 1] === 1 ? 0.5 : 0
}

/** A title of so many characters right after a name is seldom the beginning of another one. */
const LONG_TITLE = 3

function pointsAfter(words: Words, to: number): number {
  const { text } = words
  if (to === text.length) return 0.5
  const next = text.charAt(to)
  if (/[，。、；：！？”）（,.;:!?()\s]/u.test(next)) return 1
  if (!isBoundary(words, to) && titleAfter(text, to) === null) return -2
  const word = text.slice(to, wordEnd(words, to))
  if (SAYING.has(word) || SAYING.has(text.slice(to, to + 2))) return 3
  const title = titleAfter(text, to)
  if (title !== null) return title - to >= LONG_TITLE || text.startsWith('同志', to) || text.startsWith('主席', to) ? 3.5 : 2
  if (word === '等') return 2
  if (DEEDS.has(word) || DEEDS.has(text.slice(to, to + 2))) return word.length > 1 ? 2 : 1
  if (FUNCTION_CHARS.has(word)) return 0.5
  return word.length > 1 ? 0.5 : -1
}

function pointsWithin(words: Words, from: number, to: number, family: number): number {
  const { text } = words
  const name = text.slice(from, to)
  const given = text.slice(from + family, to)
  const word = wordEnd(words, from)
  const titled = titleAfter(text, to) !== null || titleBefore(text, from) !== null
  let points = FREQUENT.includes(text.charAt(from)) || family === 2 ? 1 : titled ? 0 : -0.5
  if (word === to) points += to - from > 2 ? 1 : -1.5
  else if (word > from + family) points -= 1.5
  if (SELDOM_GIVEN.test(given)) points -= 1.5
  // 强|示范: a word behind what is more often a word than a family name
  const isWord = given.length > 1 && wordEnd(words, from + family) === to
  if (points <= 0 && isWord && WORDS_TOO.includes(text.charAt(from)) && titleAfter(text, to) === null) points -= 1.5
  if (QUALITY.test(given)) points -= 1.5
  if (PARTING_WORDS.has(given) || TITLES.has(given) || DEEDS.has(given) || PARTING_WORDS.has(name) || TITLES.has(name)) points -= 3
  return points
}

/** So often chance does not bring the same characters behind a title. */
const OFTEN = 3
/** The longest name by sound, or of another people, that is looked for without a dot in it. */
const LONGEST_STRANGER = 5

/** 秘书|长 …: a longer title goes on here. */
function isWithinTitle(text: string, at: number): boolean {
  const start = titleBefore(text, at + 1)
  return start !== null && start < at
}

/** A foreign name, or one of another people, without a dot: right behind a title, with a fitting end: 乘客阿米娜说. */
function strangerAt(words: Words, at: number, article: ArticleText): FoundPerson | null {
  const { text } = words
  if (titleBefore(text, at) === null || isWithinTitle(text, at) || /[小老大]/u.test(text.charAt(at))) return null
  let best: FoundPerson | null = null
  let bySound = true
  let sounds = 0
  for (let to = at + 1; to <= at + LONGEST_STRANGER && to <= text.length; to += 1) {
    const char = text.charAt(to - 1)
    if (NO_GIVEN.test(char) || !isHan(char) || FUNCTION_CHARS.has(char)) break
    bySound = bySound && writesBySound(char)
    if (writesBySound(char)) sounds += 1
    if (!isBoundary(words, to) || to - at < 2 || wordEnd(words, at) === to || text.charAt(at) === '阿' && to - at < 3) continue
    if (!bySound && hasLongWord(words, at, to)) break
    const again = article.count(text.slice(at, to))
    if (QUALITY.test(char) || again > 1 && article.count(text.slice(at, to + 1)) === again) continue
    const often = again >= OFTEN && to - at > 2 && sounds * 2 >= to - at
    const after = often ? Math.max(pointsAfter(words, to), 0) : pointsAfter(words, to)
    if (!bySound && !often && after < 2) continue
    const points = 2 + after + (bySound ? 1 : 0) + (often ? 2.5 : again > 1 ? 1 : 0)
    if (points >= ENOUGH && points >= (best?.points ?? 0)) best = { from: at, to, points }
  }
  return best !== null && !PARTING_WORDS.has(text.slice(best.from, best.to)) && !TITLES.has(text.slice(best.from, best.to)) ? best : null
}

/** Whether a word of two characters or more of the dictionary is in it. */
function hasLongWord(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at = wordEnd(words, at)) if (wordEnd(words, at) - at > 1) return true
  return false
}

const DOTTED = /\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+/gu
/** The longest part of a foreign name. */
const LONGEST_PART = 6

/** Names of several parts joined by dots: as far as they are written by sound, or the words let them go. */
function dottedNames(words: Words): FoundPerson[] {
  const { text } = words
  if (!/[·•・]/u.test(text)) return []
  return [...text.matchAll(DOTTED)].flatMap(({ index, 0: run }) => {
    const first = index + run.search(/[·•・]/u)
    const last = index + Math.max(run.lastIndexOf('·'), run.lastIndexOf('•'), run.lastIndexOf('・'))
    const from = leftEnd(words, first)
    const to = rightEnd(words, last + 1, index + run.length)
    if (from === first || to - last < 2) return []
    const cued = titleBefore(text, from) !== null || isBySound(text.slice(from, to)) && pointsAfter(words, to) >= 0.5
    return cued && text.charAt(from - 1) !== '《' ? [{ from, to, points: ENOUGH + 1 }] : []
  })
}

/** Most of the characters of a foreign name are those of the tables of sounds; 青山·绿水 has few of them. */
const SHARE_BY_SOUND = 0.7

function isBySound(name: string): boolean {
  const letters = Array.from(name).filter(isHan)
  return letters.filter(writesBySound).length >= SHARE_BY_SOUND * letters.length
}

function leftEnd(words: Words, dot: number): number {
  const { text } = words
  for (let from = dot - 1; from >= Math.max(0, dot - LONGEST_PART); from -= 1) if (titleBefore(text, from) !== null) return from
  let from = dot
  while (from > 0 && dot - from < LONGEST_PART && isHan(text.charAt(from - 1))) {
    const start = wordStart(words, from)
    const word = text.slice(start, from)
    const bySound = Array.from(word).every(writesBySound)
    if (!bySound && (word.length > 1 && from < dot || FUNCTION_CHARS.has(word) || PARTING_WORDS.has(word))) break
    from = start
  }
  return from
}

function rightEnd(words: Words, from: number, end: number): number {
  let to = from
  while (to < end && to - from < LONGEST_PART) {
    const word = words.text.slice(to, wordEnd(words, to))
    if (to > from && (DEEDS.has(word) || titleAfter(words.text, to) !== null || FUNCTION_CHARS.has(word) || PARTING_WORDS.has(word))) break
    if (to > from && word.length > 1 && !Array.from(word).every(writesBySound)) break
    to = Math.min(wordEnd(words, to), end)
  }
  return to
}
