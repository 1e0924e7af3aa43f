import type { ArticleText } from './article-text'
import { FUNCTION_CHARS, PARTING_WORDS, titleAfter, TITLES } from './grammar'
import { LEVEL } from './gazetteer'
import {
  COMMITTEE, HEAD, NAMED_BY_PLACE, NAMED_BY_UNIT, NATIONAL, OWN_NAME, REACH, SHORT_LEVEL, SORTS, TASK_OFFICE, WEAK,
} from './organisation-words'
import type { PlaceChain } from './places'
import { isAllHan, isBoundary, isHan, wordEnd, wordStart, type Words } from './words'

/** An institution in a text, and how sure it is one. */
export interface FoundOrganisation {
  readonly from: number
  readonly to: number
  readonly confidence: number
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** What an institution is looked for in. */
interface Sight {
  readonly words: Words
  readonly chains: readonly PlaceChain[]
  /** Who stands in the text: no institution goes over a person. */
  readonly people: readonly Stretch[]
  readonly article: ArticleText
}

/** The longest name from its beginning to its head, in characters. */
const LONGEST = 24

/** All institutions named in a text; of those within each other the longest. */
export function findOrganisations(
  words: Words, chains: readonly PlaceChain[], people: readonly Stretch[], article: ArticleText,
): FoundOrganisation[] {
  const sight: Sight = { words, chains, people, article }
  const byForm = [...nationalBodies(words.text), ...committees(words, chains), ...numberedSchools(words), ...papers(words.text)]
  const found = [...byForm, ...byHead(sight), ...taskOffices(sight)]
  return longest(joined(found, words.text))
}

function nationalBodies(text: string): FoundOrganisation[] {
  return [...text.matchAll(NATIONAL)].map(({ index, 0: name }) => ({ from: index, to: index + name.length, confidence: 0.9 }))
}

/** 市委, 省委组织部, 临江市委: with the place where one is printed. */
function committees({ text }: Words, chains: readonly PlaceChain[]): FoundOrganisation[] {
  const found: FoundOrganisation[] = []
  for (let at = text.indexOf('委'); at >= 0; at = text.indexOf('委', at + 1)) {
    const level = text.charAt(at - 1)
    const tail = SHORT_LEVEL.test(level) ? COMMITTEE.exec(text.slice(at, at + 16)) : null
    const from = tail === null ? null : committeeStart(text, at, chains)
    if (tail === null || from === null) continue
    found.push({ from, to: at + tail[0].length, confidence: /[镇乡]/u.test(level) ? 0.6 : 0.85 })
  }
  return found
}

function committeeStart(text: string, at: number, chains: readonly PlaceChain[]): number | null {
  // the place with its level (临江市), or the bare place and the level behind it (临江|市委)
  const chain = chains.find(({ to }) => to === at || to === at - 1)
  if (chain && !text.slice(chain.to, at).includes('团')) return chain.from
  if (text.charAt(at - 2) === '团') return at - 2
  return /[各级全多乡]/u.test(text.charAt(at - 2)) ? null : at - 1
}

/** 四中, 一小: schools by their number, where no session (三中全会) is meant. */
function numberedSchools(words: Words): FoundOrganisation[] {
  const numbered = /(?<![第十百年月日之])[一二三四五六七八九十]{1,2}[中小](?=[、，。；（）]|学生|校长|校园|教师|等)/gu
  return [...words.text.matchAll(numbered)]
    .filter(({ index }) => isBoundary(words, index))
    .map(({ index, 0: name }) => ({ from: index, to: index + name.length, confidence: 0.6 }))
}

/** A newspaper or magazine in the marks of titles: 《临江农民报》. */
function papers(text: string): FoundOrganisation[] {
  return [...text.matchAll(/《(\p{Script=Han}{2,8}(?:报|周刊|月刊|杂志))》/gu)]
    .map(({ index, 1: name = '' }) => ({ from: index + 1, to: index + 1 + name.length, confidence: 0.7 }))
}

/** 市创文办: an office for one task, of a level. */
function taskOffices(sight: Sight): FoundOrganisation[] {
  const { words, chains } = sight
  return [...words.text.matchAll(TASK_OFFICE)].flatMap(({ index, 0: office }) => {
    const run = runStart(sight, index)
    const chain = chains.find(({ from, to }) => from >= run && to <= index)
    const from = chain?.from ?? levelStart(words, run, index + 1, chains)
    return from === null ? [] : [{ from, to: index + office.length, confidence: 0.75 }]
  })
}

/** Institutions that end with one of the heads. */
function byHead(sight: Sight): FoundOrganisation[] {
  const { words } = sight
  const found: FoundOrganisation[] = []
  for (const { index, 0: head } of words.text.matchAll(HEAD)) {
    const to = index + head.length
    if (!isHead(words, index, to, head)) continue
    if (OF_ITS_MEMBERS.test(words.text.slice(index, index + 4)) && found.at(-1)?.to === index) continue
    const start = startOf(sight, index, head) ?? (head === '组织' ? null : behindAnother(found, words, index))
    if (start) found.push({ from: extended(sight, start.from, to), to, confidence: start.confidence })
  }
  return found
}

/** 银行党委委员: an office of the bank. */
const OF_ITS_MEMBERS = /^党[委组](?:委员|成员|书记|副书)/u

/** 江村小学|党支部: a part of what stands right before it. */
function behindAnother(found: readonly FoundOrganisation[], { text }: Words, at: number): Start | null {
  const before = found.at(-1)
  if (!before || at - before.to > 4 || !(before.to === at || SORTS.has(text.slice(before.to, at)))) return null
  return { from: before.from, confidence: before.confidence }
}

/** Whether the characters of a head are one here, and no part of another word: 局 in 布局, 中心 in 中心城区. */
function isHead(words: Words, at: number, to: number, head: string): boolean {
  const { text } = words
  const next = text.slice(to, to + 2)
  if (head.length < 4 && !isBoundary(words, to) && titleAfter(text, to) === null && !FUNCTION_CHARS.has(text.charAt(to))) return false
  if (head.length === 1 && !isBoundary(words, at) && to - wordStart(words, to) === 2) return false
  if (/^[长员]/u.test(next) && !/^(?:长江|长期|长沙|长春|员工)/u.test(next)) return false
  if (/^(?:中心|组织)$/u.test(head) && /^(?:城|化|线|思|点|词|内|开|起|实|学|党|领|委|部|生|编|体|力|村|镇|区|小|任|工|振|人|居)/u.test(next)) return false
  if (head === '商会' && text.charAt(at - 1) === '协') return false
  if (head === '厅' && /(?:[展客餐舞大门]|报告|会议|宴会|音乐)$/u.test(text.slice(Math.max(0, at - 2), at))) return false
  if (head === '学会' && /^[了用做说着过]/u.test(next)) return false
  if (head === '人大' && /^(?:会|代)/u.test(next)) return false
  return !/^(?:化|们)/u.test(next)
}

interface Start {
  readonly from: number
  readonly confidence: number
}

/** Where the name begins whose head stands at `at`; null where it is no name. */
function startOf(sight: Sight, at: number, head: string): Start | null {
  const run = runStart(sight, at)
  if (head === '组织') return /^(?:世界|国际|欧洲|亚太)/u.test(sight.words.text.slice(run, run + 2)) ? reachStart(sight.words, run, at, head) : null
  if (SEVERAL.test(sight.words.text.slice(Math.max(run, at - 6), at))) return null
  const own = COMPANY.test(head) && run < at && at - run <= LONGEST_OWN && !isHan(sight.words.text.charAt(run - 1))
  if (own) return { from: run, confidence: 0.7 }
  return anchorIn(sight, run, at, head) ?? unanchored(sight.words, run, at, head)
}

/** What is registered under a whole name, which begins where the words before it end. */
const COMPANY = /^(?:有限公司|股份有限公司|有限责任公司)$/u
const LONGEST_OWN = 16

/** Of the titles those that no institution has in its name. */
const OFFICE = /(?:长|书记|主任|主席|经理|总裁|总理|教授|村民|市民|负责人|同志)$/u

/** How far back everything can be of one name. */
function runStart({ words, people }: Sight, to: number): number {
  const { text } = words
  let from = to
  while (from > 0 && to - from < LONGEST) {
    const start = wordStart(words, from)
    const word = text.slice(start, from)
    if (!Array.from(word).every((char) => isHan(char) || /[A-Za-z·（）]/u.test(char))) break
    if (/[（）]/u.test(word) && !isBracketedPlace(text, start)) break
    if (PARTING_WORDS.has(word) && !joinsParts(word) || TITLES.has(word) && OFFICE.test(word)) break
    if (word.length === 1 && FUNCTION_CHARS.has(word) && !within(text, start)) break
    if (people.some((person) => person.to === from)) break
    from = start
  }
  return from
}

/** Parting words that are as common within names: 改革发展研究院, 建设银行, 管理局. */
function joinsParts(word: string): boolean {
  return /^(?:发展|建设|管理|创新|服务|宣传|学习|合作|监督|检查|联合|工作|全国|生活|处理|指导|协调|全面|组织|培训|探索|审查|选拔|支持|帮助|融合|保障|处置)$/u.test(word)
}

/** 和 within the name of a body: 文化和旅游厅. */
const JOINED_WITHIN =
  /(?:文化[和与]旅|发展[和与]改|资源[和与]社|住?房[和与]城|工业[和与]信|规划[和与]自|粮食[和与]物|科学[和与]技|教育[和与]体|运营[和与]维|医疗[和与]保|统计[和与]|保护[和与])/u

function within(text: string, at: number): boolean {
  return JOINED_WITHIN.test(text.slice(Math.max(0, at - 2), at + 2))
}

function isBracketedPlace(text: string, at: number): boolean {
  return /（\p{Script=Han}{2,4}）/u.test(text.slice(Math.max(0, at - 5), at + 6))
}

/** The name from the first place, level or reach in the run. */
function anchorIn({ words, chains }: Sight, run: number, at: number, head: string): Start | null {
  const chain = chainOf(words, run, at, chains)
  const level = levelStart(words, run, at, chains)
  const reach = reachStart(words, run, at, head)
  const first = chain && (level === null || chain.from < level) && (reach === null || chain.from <= reach.from)
  if (first) return fromPlace(words.text, chain, at, head)
  if (level === null) return reach
  const bare = level + 1 === at && WEAK.has(head) && !NAMED_BY_PLACE.test(head) && !NAMED_BY_UNIT.test(head)
  return bare ? null : { from: level, confidence: 0.75 }
}

/** The place whose institution it is: the first in the run that no verb parts from the head: 柳溪社区联合|枫镇供电所. */
function chainOf({ text }: Words, run: number, at: number, chains: readonly PlaceChain[]): PlaceChain | undefined {
  const within = chains.filter(({ from, to }) => from >= run && to <= at)
  return within.find((chain, index) => {
    const next = within[index + 1]
    return next === undefined || !JOINT_DEED.test(text.slice(chain.to, next.from))
  })
}

/** What two bodies do together, between their names. */
const JOINT_DEED = /(?:联合|组织|支持|帮助|服务|指导|协调|监督)$/u

/** Heads that are as often said of any institution of a place as of one of that name. */
const ANY = /^(?:公司|集团|组织|中心|工厂|厂|学校|合作社|部队|俱乐部|工作室|证券|中学|小学|银行|医院|研究所|车队|企业|学院|幼儿园)$/u
/** Sorts with which these are names all the same: 临江人民医院, 临江农业学院. */
const NAMED_BY_SORT = /(?:人民|实验|中医|农业|商业|职业|儿童|妇幼|民族|发展|建设|工业|投资|师范|交通|文化|旅游|体育|科技)/u
/** What tells that several are meant, or any. */
const SEVERAL = /(?:各|级|多|某|[两二三四五六]地|等地|乡镇|农村|部分|市县|城乡|基层|民营|中小|所有|相关|有关|不少|许多|两岸)/u

function fromPlace(text: string, chain: PlaceChain, at: number, head: string): Start | null {
  const between = text.slice(chain.to, at)
  if (SEVERAL.test(between)) return null
  if (between === '' && WEAK.has(head)) {
    const last = chain.pieces.at(-1)
    const unit = last !== undefined && last.level >= LEVEL.prefecture && NAMED_BY_UNIT.test(head)
    if (!unit && !NAMED_BY_PLACE.test(head)) return null
  }
  if (SORTS.has(between) && ANY.test(head) && !NAMED_BY_SORT.test(between)) return null
  const nation = /(?:中国|中华|中共|全国)（?$/u.exec(text.slice(Math.max(0, chain.from - 3), chain.from))
  return { from: chain.from - (nation?.[0].length ?? 0), confidence: 0.8 }
}

/** Words that begin with a level and are none: 市场监管, 区域中心. */
const NO_LEVEL = /^(?:市场|市民|区域|县城(?![管建投乡])|区块|州长|市长|县长|区长|省长|市[级区内直容]|县[级域内直]|省[级内直]|区[级内直]|州[级内直]|市县|区县)/u

/** 市档案办, 县儿童医院, 区政协: the level alone, where no other word ends with it. */
function levelStart(words: Words, run: number, at: number, chains: readonly PlaceChain[]): number | null {
  const { text } = words
  let level: number | null = null
  for (let from = run; from < at; from += 1) {
    if (!/[省市县区州]/u.test(text.charAt(from)) || !isBoundary(words, from)) continue
    if (chains.some((chain) => chain.from <= from && from < chain.to)) continue
    // 省委|省政府: a second body of the level begins behind the first
    const opens = from === run || /[该委府协大院]/u.test(text.charAt(from - 1))
    if (opens && !NO_LEVEL.test(text.slice(from, from + 3))) level = from
  }
  return level
}

/** What bodies of the world are called; a 国际 centre is of any town. */
const INTERNATIONAL = /(?:组织|联盟|协会|联合会|学会|基金会|委员会|理事会|银行|公司|商会|总会)$/u

function reachStart(words: Words, run: number, at: number, head: string): Start | null {
  const { text } = words
  for (let from = run; from < at; from += 1) {
    if (!isBoundary(words, from) || !REACH.test(text.slice(from, from + 3))) continue
    const between = text.slice(wordEnd(words, from), at)
    if (SEVERAL.test(between)) return null
    if (/^(?:国际|世界)/u.test(text.slice(from, from + 2)) && !INTERNATIONAL.test(head)) return null
    if (between === '' && !/(?:银行|大学|政协|人大|联盟)$/u.test(head)) return null
    if (SORTS.has(between) && ANY.test(head) && !text.startsWith('中国', from)) return null
    return { from, confidence: 0.75 }
  }
  return null
}

/** Bodies that mean nothing without whose they are. */
const NEEDS_OWNER = /^(?:局|厅|组织|中心|政府|支部|党支部|党委|党组|党总支|工会|人大|政协|理事会|车队|总部|村委会|居委会|办公室|委员会|事业部|指挥部|证券|常委会|组委会|支队|大队|中队|总队|总会|监委|纪委|纪委监委|总局|分局|车间|管理局|管理处|服务中心|管理中心|研究中心|人民政府|管委会|部队|团委|工委)$/u

/** A name without place or reach: words that no dictionary has, right before what sort of institution it is. */
function unanchored(words: Words, run: number, at: number, head: string): Start | null {
  const { text } = words
  const whole = wordStart(words, at + head.length)
  // the dictionary has the institution itself
  if (whole < at && at - whole >= 2 && !SORTS.has(text.slice(whole, at))) return { from: whole, confidence: 0.7 }
  const sort = sortStart(words, run, at)
  const own = properBefore(words, sort, run)
  if (own !== null) return NEEDS_OWNER.test(head) && at - own < 4 ? null : { from: own, confidence: NEEDS_OWNER.test(head) ? 0.5 : 0.6 }
  return ordinaryBefore(words, sort, run, head)
}

/** How many words may say what sort of institution it is. */
const MOST_SORTS = 4

function sortStart(words: Words, run: number, at: number): number {
  let from = at
  for (let sorts = 0; from > run && sorts < MOST_SORTS; sorts += 1) {
    const start = Math.max(wordStart(words, from), run)
    if (!SORTS.has(words.text.slice(start, from))) break
    from = start
  }
  return from
}

/** A row of single characters of a name, two to four of them. */
function properBefore(words: Words, to: number, run: number): number | null {
  let from = to
  while (from > run && to - from < 4) {
    const start = wordStart(words, from)
    if (from - start > 1) {
      // 桥头|坪: a word may begin a name that goes on with one more character
      if (to - from === 1 && from - start === 2 && start >= run && !SORTS.has(words.text.slice(start, from))) from = start
      break
    }
    if (SORTS.has(words.text.charAt(start)) && to - from === 0) break
    from = start
  }
  // 三号|临江日报: what counts or tells the time is of the words before
  if (to - from > 2 && /[号家个位名第日月年时接送访赴驻给由]/u.test(words.text.charAt(from))) from += 1
  return to - from >= 2 && !PARTING_WORDS.has(words.text.slice(from, to)) ? from : null
}

/** 光明小学: one ordinary word with nothing else before it. */
function ordinaryBefore(words: Words, to: number, run: number, head: string): Start | null {
  if (!OWN_NAME.test(head) || to - run < 2 || to - run > 3 || wordStart(words, to) !== run) return null
  const word = words.text.slice(run, to)
  const stands = /[、，。；：“”（(,\s和与在到]|^$/u.test(words.text.charAt(run - 1))
  return stands && !SORTS.has(word) && !SEVERAL.test(word) ? { from: run, confidence: 0.5 } : null
}

/** A name goes on to the left where the same word stands before it each time. */
function extended({ words, article }: Sight, from: number, to: number): number {
  const { text } = words
  let start = from
  const count = article.count(text.slice(from, to))
  if (count < 2) return from
  while (start > 0) {
    const before = wordStart(words, start)
    const word = text.slice(before, start)
    if (!isAllHan(word) || PARTING_WORDS.has(word) || TITLES.has(word) || word.length === 1 && FUNCTION_CHARS.has(word)) break
    if (article.count(text.slice(before, to)) < count) break
    start = before
  }
  return start
}

/** Whose branch it is stands right before: 临江银行|东城支行. */
function joined(found: readonly FoundOrganisation[], text: string): FoundOrganisation[] {
  const byEnd = new Map(found.toReversed().map((one) => [one.to, one]))
  return found.map((one) => {
    // 省委|省政府 are two of one level
    const owner = /[省市县区州]/u.test(text.charAt(one.from)) ? undefined : byEnd.get(one.from)
    return owner ? { ...one, from: owner.from } : one
  })
}

/** Those that lie within no other one; of two that are the same the first counts. */
function longest(found: readonly FoundOrganisation[]): FoundOrganisation[] {
  let reached = 0
  return found.toSorted((a, b) => a.from - b.from || b.to - a.to).filter(({ to }) => {
    const within = to <= reached
    reached = Math.max(reached, to)
    return !within
  })
}
