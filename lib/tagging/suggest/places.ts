import { FUNCTION_CHARS, PARTING_WORDS } from './grammar'
import { type Gazetteer, type KnownPlace, LEVEL, type Level } from './gazetteer'
import { phraseAt } from './phrases'
import { isAllHan, isBoundary, wordEnd, wordStart, type Words } from './words'

/** One unit of a place as it is printed: 柳江县, or 柳溪村 in 柳江县柳溪村. */
export interface PlacePiece {
  readonly from: number
  readonly to: number
  readonly level: Level
  readonly code?: string
  /** Whether a list knows it, or only its last character says so. */
  readonly known: boolean
  /** Whether it lies in the unit printed right before it. */
  readonly chained: boolean
  /** The whole name of one that is printed bare and may mean something else: it is a place where the whole name is printed, too. */
  readonly unsure?: string
}

/** Units that stand in each other, as printed: 临江省柳江县柳溪村. */
export interface PlaceChain {
  readonly pieces: readonly PlacePiece[]
  readonly from: number
  readonly to: number
}

/** What ends the names of towns and villages, which no list holds. */
const SMALL_UNITS: readonly { readonly suffix: string; readonly level: Level }[] = [
  { suffix: '行政村', level: LEVEL.village }, { suffix: '自然村', level: LEVEL.village }, { suffix: '管理区', level: LEVEL.county },
  { suffix: '街道', level: LEVEL.town }, { suffix: '社区', level: LEVEL.village }, { suffix: '苏木', level: LEVEL.town },
  { suffix: '嘎查', level: LEVEL.village }, { suffix: '镇', level: LEVEL.town }, { suffix: '乡', level: LEVEL.town },
  { suffix: '村', level: LEVEL.village },
]
/** Higher units that a list may not have: old ones, and those that only their town knows. They must stand in a chain. */
const HIGH_UNIT = /[市县区旗]/u

/** Stretches of a town or a country that are no units of it. */
const ZONES = /(?:[地园城景片校厂港林山矿灾牧库湖小专辖郊老特市渔产新社营战]区|警备区|军分区|军区|体验区|示范区|开发区|保税区|自贸区|功能区|居住区|生活区|服务区|保护区|度假区|聚集区|集聚区|先行区|试验区|经济区|都市|城市|县市|门市|上市|股市|夜市|超市|集市|楼市|红旗|国旗|校旗)$/u

/** With these characters units begin. */
const UNIT_STARTS: ReadonlySet<string> = new Set([...SMALL_UNITS.map(({ suffix }) => suffix.charAt(0)), ...'市县区旗'])

/** What stands before 村, 镇, 社区 … and makes no name of it. */
const NO_NAME = new Set((
  '农 乡 山 渔 古 小 集 城 整 邻 同 外 进 入 驻 包 联 到 下 出 回 全 各 每 该 本 此 名 水 一 二 三 四 五 六 七 八 九 十 两 几 多 名镇 千 百 万 新农 古城 家 游 兴 富 强 穷 老 新 大 建制 中心 行政 自然 贫困 示范 美丽 试点 先进 城中 空心 移民 民俗 旅游 文明 ' +
  '特色 重点 帮扶 富裕 城郊 边境 民族 传统 历史 文化 亿元 明星 智慧 数字 社区 居民 农民 农村 乡村 城市 城镇 乡镇 老旧 安置 主要 城区 两侧 周边 基层 试验 难点 薄弱 未来 完整 和谐 平安 清廉 森林 生态 宜居 工业 度假 奥运 国际 所在 帮带 挂点 联点 结对 脱贫 经济 宜居宜业 美丽乡 入户 样板 标杆 全域 网格 多个 周边 沿线 沿江 沿河 附近 度假 运动员 媒体 亚运 大运 记者 选手 地球 电商 淘宝 手工业 工业 产业 康养 文旅 侨 革命老区 红色').split(' '))
const NUMERAL = /^[0-9０-９零〇一二两三四五六七八九十百千]+$/u

/** The place that a list knows at a position, where the text can mean it. */
function knownPiece(words: Words, at: number, gazetteer: Gazetteer, last: PlacePiece | null): PlacePiece | null {
  const { text } = words
  const found = phraseAt(gazetteer, text, at, (to, place) => canMean(words, at, to, place, last))
  if (!found) return null
  const { level, code, form, whole } = found.value
  const chained = last !== null && isPartOf(found.value, last)
  return {
    from: at, to: found.to, level, known: true, chained, ...(code === undefined ? {} : { code }),
    ...(form === 'doubtful' && !chained ? { unsure: whole ?? '' } : {}),
  }
}

/** 上海|市民: what makes another word of the last character of a place. */
const GOES_ON = /^[民场容值面内外貌花]/u
/** A road, river, station or dish that has its name from a place: 临江路, 临江站. */
const NAMED_AFTER = /^(?:[东西南北中]?(?:路|街(?!道)|大道|站|火车站|机场|大桥|桥)|[江河湖海](?!市|县|区|镇|乡|村|畔|边)|海峡|高铁|高速|话(?!题)|菜|戏|剧|腔|派|号)/u

function canMean(words: Words, from: number, to: number, place: KnownPlace, last: PlacePiece | null): boolean {
  const { form, whole } = place
  const chained = last !== null && isPartOf(place, last)
  if (form === 'full' && to - from > 2) return isBoundary(words, to) || !GOES_ON.test(words.text.slice(to, to + 1))
  if (form === 'doubtful' && (!isBoundary(words, to) || whole === undefined && !chained)) return false
  if (!chained && (!isBoundary(words, from) || !isBoundary(words, to))) return false
  if (form === 'doubtful' && !chained && /[镇乡村区县市]$/u.test(words.text.slice(from, to))) return false
  if (form !== 'full' && /^(?:[镇乡村]|街道|社区)/u.test(words.text.slice(to, to + 2))) return false
  // 临江海|事: the water must be a word by itself
  return chained || !NAMED_AFTER.test(words.text.slice(to, to + 4)) || /[江河湖海]/u.test(words.text.charAt(to)) && !isBoundary(words, to + 1)
}

/** Whether the list says that one lies in the other, by their codes: 430121 in 430100 in 430000. */
function isPartOf({ level, code }: KnownPlace, { level: above, code: whole }: PlacePiece): boolean {
  if (level <= above || code === undefined || whole === undefined) return false
  return code.startsWith(whole.slice(0, above === LEVEL.province ? 2 : 4))
}

/** All units of places in a text, from left to right, none over another. */
export function placePieces(words: Words, gazetteer: Gazetteer): PlacePiece[] {
  const pieces: PlacePiece[] = []
  const { text } = words
  for (let at = 0; at < text.length; at += 1) {
    const last = pieces.at(-1)
    if (last && at < last.to) continue
    const behind = last?.to === at ? last : null
    const piece = behind || isBoundary(words, at) ? knownPiece(words, at, gazetteer, behind) : null
    if (piece) {
      pieces.push(piece)
      at = piece.to - 1
      continue
    }
    const small = smallUnit(words, at, last)
    if (small) pieces.push(small)
  }
  return pieces
}

/** The town, village … whose last characters stand at `at`. */
function smallUnit(words: Words, at: number, last: PlacePiece | undefined): PlacePiece | null {
  const { text } = words
  if (!UNIT_STARTS.has(text.charAt(at))) return null
  const unit = SMALL_UNITS.find(({ suffix }) => text.startsWith(suffix, at)) ?? highUnit(text, at)
  if (!unit) return null
  const to = at + unit.suffix.length
  if (!isBoundary(words, to) || isWithinName(words, to, unit.suffix)) return null
  const chained = last && last.level < unit.level && last.level > LEVEL.country ? chainedName(words, last.to, at) : false
  if (chained && last) return { from: last.to, to, level: unit.level, known: false, chained: true }
  if (unit.suffix.length === 1 && unit.level === LEVEL.county) return null
  const from = nameStart(words, at, last?.to ?? 0)
  if (from === null || ANY_OF_A_SORT.test(text.slice(to, to + 3)) || text.charAt(from - 1) === '“' && text.charAt(to) === '”') return null
  const anyWord = !/^[镇乡]$/u.test(unit.suffix) && isWord(words, from, at) && !isPlaceWord(words, from)
  return anyWord ? null : { from, to, level: unit.level, known: false, chained: false }
}

/** What follows where 村 is any village: 壮大村集体经济, 各村（社区）. */
const ANY_OF_A_SORT = /^(?:集体|级|主干|“?两委|（|\(|居|务|规|庄|干部|组织|寨|落|史|口|道|头|容|貌)/u

/** Words that end like a unit and name none. */
const NO_UNIT =
  /(?:[家山水城下返回故异他老同离思包侨]乡|[农山渔乡驻包联进入到下出回各每该本名强富兴全古新老小邻外整]村|[城集古小名重强各全该本市乡]镇|[进入到各全该本]社区|[各全该本]街道)$/u
/** Verbs of going and sending, with which no name ends. */
const GOING = /[回赶进出往去来派送]$/u

/** Whether a stretch is one word of the dictionary, and the unit another: 幸福|村 may be a name, 壮大|村 is none. */
function isWord(words: Words, from: number, to: number): boolean {
  return to - from > 1 && isBoundary(words, from) && isBoundary(words, to) && wordEnd(words, from) === to
}

/** Whether where it stands says that it is a place: at the beginning, or behind 在, 到 …. */
function isPlaceWord({ text }: Words, from: number): boolean {
  return /[在到去赴自从于“”·至]$|(?:走进|走访|前往|抵达|位于|来自)$|^$/u.test(text.slice(Math.max(0, from - 2), from))
}

/** 杏寨|乡, 河村|镇: what looks like a unit is of the name of the next one. */
function isWithinName(words: Words, to: number, suffix: string): boolean {
  const next = words.text.slice(to, wordEnd(words, to))
  return next !== suffix && /^(?:[镇乡村]|街道|社区)$/u.test(next)
}

function highUnit(text: string, at: number): { suffix: string; level: Level } | null {
  const suffix = text.charAt(at)
  return HIGH_UNIT.test(suffix) ? { suffix, level: LEVEL.county } : null
}

/** The longest name of a unit that stands in another one: 四 characters, five in other languages' sounds. */
const LONGEST_CHAINED = 4

/** Whether all that stands between a unit and the end of the next is that one's name. */
function chainedName(words: Words, from: number, to: number): boolean {
  const name = words.text.slice(from, to)
  if (name.length < 1 || name.length > LONGEST_CHAINED || !isAllHan(name)) return false
  if (NO_NAME.has(name) || /[级辖属等第]/u.test(name) || NUMERAL.test(name)) return false
  if (ZONES.test(words.text.slice(from, to + 1))) return false
  for (let at = from; at < to; at += 1) {
    if (at > from && !isBoundary(words, at)) continue
    const word = words.text.slice(at, Math.min(wordEnd(words, at), to))
    if (PARTING_WORDS.has(word) || NO_NAME.has(word) && word.length > 1) return false
    if (word.length === 1 && FUNCTION_CHARS.has(word)) return false
  }
  return true
}

/** Where a name begins that ends at `to` and stands in no chain; null where there is none. */
function nameStart(words: Words, to: number, floor: number): number | null {
  const { text } = words
  let from = to
  // the last word may go on into the unit (柳溪村 as one word), but then it must be a name by itself
  while (from > floor && to - from < 3) {
    const start = Math.max(wordStart(words, from), floor)
    const word = text.slice(start, from)
    if (!isAllHan(word) || to - start > 4) break
    if (PARTING_WORDS.has(word) || NO_NAME.has(word) && word.length > 1) break
    if (word.length === 1 && FUNCTION_CHARS.has(word)) break
    if (word.length > 1 && to - from >= 2) break
    from = start
  }
  // 同柳溪村: a preposition that names can hold, but seldom begin with
  if (to - from > 2 && /[同按据沿经距离找请住居即]/u.test(text.charAt(from))) from += 1
  const name = text.slice(from, to)
  if (NO_UNIT.test(text.slice(from, wordEnd(words, to))) || GOING.test(name)) return null
  if (name.length < 2 || /[里内外边旁中上下]$|.[村镇乡]/u.test(name) || NO_NAME.has(name) || NUMERAL.test(name)) return null
  return /^[个座条家届次]|[级类第]/u.test(name) ? null : from
}

/** Units put together where one stands in the other. */
export function placeChains(pieces: readonly PlacePiece[]): PlaceChain[] {
  const chains: PlacePiece[][] = []
  for (const piece of pieces) {
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    if (chain && last && piece.chained && last.to === piece.from) chain.push(piece)
    else chains.push([piece])
  }
  return chains.map((chain) => ({ pieces: chain, from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 }))
}
