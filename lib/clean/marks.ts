/**
 * Marks and characters that a dump carries in another form than the reader of the paper saw them.
 *
 * Vertical setting has its own forms of the marks (Unicode blocks Vertical Forms and CJK Compatibility Forms);
 * some extractors write the radical for the Han character that looks the same (Unicode's Equivalent_Unified_Ideograph
 * for CJK Radicals Supplement, the compatibility mapping for Kangxi Radicals).
 */
const UPRIGHT = new Map(
  pairs('﹃“﹄”﹁‘﹂’︐，︑、︒。︓：︔；︕！︖？︵（︶）︿〈﹀〉︽《︾》︹〔︺〕︗〖︘〗︷｛︸｝﹇［﹈］︻【︼】︙…︱—︰：'),
)

/** CJK Radicals Supplement that stand for a whole Han character. */
const RADICALS = new Map(
  pairs(
    '⺀冫⺁厂⺃乚⺅亻⺇几⺈刀⺉刂⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺶羊⺷羋⺸羋⺹耂⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟',
  ),
)

const FIRST_RADICAL = 0x2e80
const FIRST_KANGXI = 0x2f00
const LAST_KANGXI = 0x2fd5
const FIRST_UPRIGHT = 0xfe10
const LAST_UPRIGHT = 0xfe4f

/** The UTF-16 unit as the reader of the paper saw it: vertical marks upright, a radical as its Han character. */
export function restored(unit: number): number {
  if (unit < FIRST_RADICAL || (unit > LAST_KANGXI && unit < FIRST_UPRIGHT) || unit > LAST_UPRIGHT) return unit
  if (unit >= FIRST_KANGXI && unit <= LAST_KANGXI) return String.fromCharCode(unit).normalize('NFKC').charCodeAt(0)
  return (unit < FIRST_KANGXI ? RADICALS : UPRIGHT).get(unit) ?? unit
}

function pairs(text: string): [number, number][] {
  const chars = Array.from(text, (char) => char.charCodeAt(0))
  return chars.flatMap((char, at) => (at % 2 === 0 ? [[char, chars[at + 1] ?? char] as [number, number]] : []))
}
