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

const PARTICLES = [...'的了在是和不有这中为上个到说要就也对都而与着从把被向以及将等很更又其每']
const SURNAMES = [...'林周陈王李张刘杨赵黄吴徐孙胡朱高何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段']
const PLACE_ENDS = [...'市县区镇乡村']

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

/** The 3,755 characters of everyday, which are the first level of GB 2312. */
function everydayCharacters(): string[] {
  const [FIRST_ROW, LAST_ROW, FIRST_CELL, LAST_CELL] = [0xb0, 0xd7, 0xa1, 0xfe]
  const bytes: number[] = []
  for (let row = FIRST_ROW; row <= LAST_ROW; row += 1) for (let cell = FIRST_CELL; cell <= LAST_CELL; cell += 1) bytes.push(row, cell)
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))].filter((character) => /\p{Script=Han}/u.test(character))
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
  const characters = random.shuffled(everydayCharacters())
  const character = () => oftenPick(random, characters, 60)
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
