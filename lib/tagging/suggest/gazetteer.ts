import { type Phrases, phrasesOf } from './phrases'

/** A division as GB/T 2260 lists it: 430000 湖南省. */
export interface Division {
  readonly code: string
  readonly name: string
}

/** How high a place stands; smaller is higher. Towns and villages are in no list. */
export const LEVEL = { country: 0, province: 1, prefecture: 2, county: 3, town: 4, village: 5 } as const
export type Level = (typeof LEVEL)[keyof typeof LEVEL]

export interface KnownPlace {
  readonly level: Level
  readonly code?: string
  /** Printed whole (柳江县), by its bare name (柳江), or by a bare name that is only sure beside its province. */
  readonly form: 'full' | 'bare' | 'doubtful'
  /** Its whole name, of a bare one. */
  readonly whole?: string
}

/** The places that are known by their names. */
export type Gazetteer = Phrases<KnownPlace>

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各'
const SUFFIX = new RegExp(`(?:(?:(?:${PEOPLES})族|蒙古|哈萨克|柯尔克孜|维吾尔|回)*自治[区州县旗]|特别行政区|地区|[省市县区盟])$`, 'u')

/** Bare names of prefectures that mean something else more often. */
const COMMON_WORDS = ['朝阳', '东方', '安康', '大同', '日照', '三明', '海东', '海西', '海北', '黄南', '果洛', '文山', '白山', '白城', '黄山', '中山', '平凉', '昌都', '保定', '河池', '来宾', '贵港', '江门', '北海', '开封', '儋州', '三沙']
/** Names of districts that any town may use for a part of itself. */
const ANY_TOWN = /^(?:城[东西南北中]?区|郊区|矿区|老城区|新[城市]区|市[中南北]区|[东西南北]区|港口区|开发区|和县|新区|林区)$/u

/** Short forms of countries that lists of countries do not use. */
const SHORT_COUNTRIES = ['阿联酋', '沙特', '朝鲜', '韩国', '英国', '美国', '刚果', '捷克', '波黑', '马其顿', '苏联', '巴勒斯坦', '叙利亚', '缅甸', '科特迪瓦', '苏格兰', '英格兰']
const CITIES =
  '东京 大阪 京都 名古屋 横滨 神户 福冈 札幌 广岛 长崎 首尔 釜山 平壤 河内 胡志明市 金边 万象 曼谷 清迈 仰光 内比都 吉隆坡 雅加达 万隆 马尼拉 达卡 加德满都 新德里 孟买 加尔各答 班加罗尔 科伦坡 伊斯兰堡 卡拉奇 喀布尔 塔什干 撒马尔罕 阿斯塔纳 阿拉木图 比什凯克 杜尚别 阿什哈巴德 乌兰巴托 德黑兰 巴格达 大马士革 贝鲁特 安曼 耶路撒冷 特拉维夫 利雅得 吉达 麦加 多哈 迪拜 阿布扎比 马斯喀特 安卡拉 伊斯坦布尔 开罗 亚历山大港 的黎波里 突尼斯城 阿尔及尔 拉巴特 卡萨布兰卡 喀土穆 亚的斯亚贝巴 内罗毕 蒙巴萨 达累斯萨拉姆 坎帕拉 基加利 拉各斯 阿布贾 阿克拉 达喀尔 罗安达 卢萨卡 哈拉雷 约翰内斯堡 比勒陀利亚 开普敦 伦敦 曼彻斯特 利物浦 爱丁堡 都柏林 巴黎 马赛 里昂 布鲁塞尔 阿姆斯特丹 鹿特丹 海牙 柏林 汉堡 慕尼黑 法兰克福 科隆 日内瓦 苏黎世 伯尔尼 达沃斯 维也纳 罗马 米兰 威尼斯 佛罗伦萨 那不勒斯 马德里 巴塞罗那 里斯本 雅典 布达佩斯 布拉格 华沙 布加勒斯特 索非亚 贝尔格莱德 萨格勒布 基辅 明斯克 莫斯科 圣彼得堡 喀山 符拉迪沃斯托克 斯德哥尔摩 奥斯陆 哥本哈根 赫尔辛基 华盛顿 纽约 洛杉矶 旧金山 芝加哥 波士顿 西雅图 休斯敦 费城 迈阿密 夏威夷 加利福尼亚 得克萨斯 渥太华 多伦多 温哥华 蒙特利尔 墨西哥城 哈瓦那 巴拿马城 波哥大 加拉加斯 利马 基多 巴西利亚 圣保罗 里约热内卢 布宜诺斯艾利斯 圣地亚哥 悉尼 墨尔本 堪培拉 惠灵顿 奥克兰 欧洲 非洲 亚洲 南美洲 北美洲 拉丁美洲 大洋洲 东南亚 中东 中亚 长三角 珠三角 粤港澳大湾区 京津冀 雄安新区 浦东新区 滨海新区'
/** What a list of regions names that is no place to be tagged: 中国 is where the paper is. */
const NO_REGION = /中国|联合国|欧盟|欧元区|未知|伪|世界/u

/** The names of the world's countries in the words of the language, as the engine knows them. */
function countryNames(): string[] {
  const names = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' })
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return letters
    .flatMap((first) => letters.map((second) => names.of(first + second)))
    .filter((name): name is string => name !== undefined && /^\p{Script=Han}{2,8}$/u.test(name) && !NO_REGION.test(name))
}

/** Builds the list of known places; worth doing once, not for each article. */
export function gazetteerOf(divisions: readonly Division[]): Gazetteer {
  const names = new Map<string, KnownPlace>()
  for (const name of [...countryNames(), ...SHORT_COUNTRIES]) names.set(name, { level: LEVEL.country, form: 'bare' })
  for (const name of CITIES.split(' ')) names.set(name, { level: LEVEL.prefecture, form: 'bare' })
  // counties first, so that a province or prefecture of the same name is what is meant
  const lowestFirst = [...divisions].sort((a, b) => levelOf(b.code) - levelOf(a.code))
  for (const { code, name } of lowestFirst) {
    const level = levelOf(code)
    const bare = bareName(name)
    // 湘西州, as people say and print
    if (/自治[州县]$/u.test(name)) names.set(bare + name.slice(-1), { level, code, form: 'bare' })
    if (bare !== name && bare.length > 1) names.set(bare, { level, code, form: bareForm(level, bare), whole: name })
  }
  for (const { code, name } of lowestFirst) {
    if (name.length > 1) names.set(name, { level: levelOf(code), code, form: ANY_TOWN.test(name) ? 'doubtful' : 'full' })
  }
  return phrasesOf(names)
}

function levelOf(code: string): Level {
  if (code.endsWith('0000')) return LEVEL.province
  return code.endsWith('00') ? LEVEL.prefecture : LEVEL.county
}

function bareForm(level: Level, bare: string): KnownPlace['form'] {
  return level === LEVEL.county || COMMON_WORDS.includes(bare) ? 'doubtful' : 'bare'
}

/** 柳江 of 柳江县, 湘西 of 湘西土家族苗族自治州. */
function bareName(name: string): string {
  return name.replace(SUFFIX, '')
}
