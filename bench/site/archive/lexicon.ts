import { Converter } from 'opencc-js/cn2t'
import { Random } from '../../reader/variations/random'

/** The words that an archive is made of, most used first. */
export interface Lexicon {
  /** Two characters each, as most words of a newspaper have. */
  readonly words: readonly string[]
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly subjects: readonly string[]
  /** Words of one character that stand between the others. */
  readonly particles: readonly string[]
}

/** As many words as half of a small dictionary; as many contributors, places and subjects as a local paper has in some years. */
const WORDS = 8_000
const PEOPLE = 400
const PLACES = 240
const SUBJECTS = 160

/** How evenly characters are spread among words: half of those of a text are of the 200 that are used most. */
const CHARACTER_HEAD = 60

const PARTICLES = [...'的了在是和不有这中为上个到说要就也对都而与着从把被向以及将等很更又其每']
const SURNAMES = [...'林周陈王李张刘杨赵黄吴徐孙胡朱高何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段']
const PLACE_ENDS = [...'市县区镇乡村']

/** The characters that newspapers use most, in the order of their use. */
const MOST_USED = [...(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日'
  + '那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指'
  + '几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集'
  + '温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属'
  + '圆包火住调满县局照参红细引听该铁价严'
)]

/**
 * A place in a row of so many, the first the most likely: Zipf's law with Mandelbrot's flattening of its head, by which words of a
 * text are spread. With a `head` of 0 the first would be an eighth of all characters.
 */
export function zipf(random: Random, count: number, head: number): number {
  return Math.min(Math.floor(head * ((count + head) / head) ** random.next() - head), count - 1)
}

/** One of a row, those that come first more often. */
export function oftenPick(random: Random, values: readonly string[], head: number): string {
  return values[zipf(random, values.length, head)] ?? ''
}

/** The characters of everyday, which are the 3,755 of the first level of GB 2312: those that are used most first, the others as drawn. */
function everydayCharacters(random: Random): string[] {
  const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xb0, 0xd7, 0xa1, 0xfe]
  const bytes: number[] = []
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) for (let cell = FIRST_CELL; cell <= LAST_CELL; cell += 1) bytes.push(row, cell)
  const all = [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))].filter((character) => /\p{Script=Han}/u.test(character))
  return [...new Set([...MOST_USED, ...random.shuffled(all)])]
}

/** So many different names, each as `make` gives it. */
function different(count: number, make: () => string): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(make())
  return [...names]
}

/** The lexicon of a seed: always the same one. Its words mean nothing. */
export function inventLexicon(seed: number): Lexicon {
  const random = new Random(seed)
  const characters = everydayCharacters(random)
  const character = () => oftenPick(random, characters, CHARACTER_HEAD)
  const word = () => character() + character()
  return {
    words: different(WORDS, word),
    people: different(PEOPLE, () => (SURNAMES[zipf(random, SURNAMES.length, 20)] ?? '') + (random.chance(0.6) ? word() : character())),
    places: different(PLACES, () => word() + (PLACE_ENDS[random.whole(0, PLACE_ENDS.length - 1)] ?? '')),
    subjects: different(SUBJECTS, () => (random.chance(0.5) ? word() : word() + word())),
    particles: PARTICLES,
  }
}

/** The same words in traditional characters. */
export function traditional({ words, people, places, subjects, particles }: Lexicon): Lexicon {
  const convert = Converter({ from: 'cn', to: 't' })
  const all = (names: readonly string[]) => names.map((name) => convert(name))
  return { words: all(words), people: all(people), places: all(places), subjects: all(subjects), particles: all(particles) }
}
