import type { ArticleText } from './article-text'
import type { Mention } from './suggestion'

/** Names in a text that is written in letters: runs of capitalised words, and what stands around them says whose. */

const WORD = "(?:[A-Z]\\.|[A-Z][\\p{L}'’-]*)"
const RUN = new RegExp(`${WORD}(?:(?: of| of the| and| for)? ${WORD})*`, 'gu')
/** Words that are written large because a sentence begins, or a day is named. */
const NO_NAME = new Set((
  'The A An In On At But And Or He She It They We You I When After Before While If As For From To With By Of This That These Those There Here His Her Its Their Our My What Who How Why Where Not No Yes ' +
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December All One Two Three Some Many Most Each Every Last Next Now Then Once Until Since Still Even Only Also Just So Both Nobody Everybody Everyone Somebody Because Although Though Under Over Between During Without Within Readers Photo').split(' '))
const PERSON_BEFORE = /(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|President|Mayor|Minister|Captain|Sir|Lady|Judge|Chairman|Chairwoman|Director|Secretary|Senator|Councillor|Inspector|Sergeant|Father|Sister|Brother|Uncle|Aunt|Engineer|Ferryman|Teacher|Librarian|headteacher|engineer|ferryman|teacher|farmer|spokesman|spokeswoman|spokesperson|mayor|director|chairman|driver|clockmaker|librarian|singer|actress|actor|cook|baker|carpenter|wife|husband|son|daughter)\.?|said|says|asked|told) $/u
const PERSON_AFTER = /^(?:,? (?:said|says|asked|told|recalled|added|explained|remembers|thinks|laughed|smiled|who|whose)\b|, (?:aged )?\d{1,3}\b|, an? |[’']s (?:wife|husband|father|mother|son|daughter|hands|voice))/u
const ORGANISATION =
  /(?:University|College|School|Academy|Institute|Hospital|Clinic|Council|Committee|Commission|Ministry|Department|Bureau|Office|Agency|Authority|Court|Police|Company|Corporation|Inc\.?|Ltd\.?|Bank|Group|Association|Society|Union|Federation|League|Club|Museum|Gallery|Library|Theatre|Theater|Opera|Orchestra|Party|Parliament|Senate|Foundation|Press|Times|Daily|Herald|Gazette|Station|Observatory)$|^(?:University|Ministry|Department|Bank|Institute|Museum) of /u
const PLACE = /(?:County|City|Village|Town|Township|Province|District|Prefecture|Island|Islands|State|Bay|Valley)$/u
const PLACE_BEFORE = /\b(?:in|at|from|near|to|of|across|outside|around|towards|between) (?:the )?$/u

/** The names of the world's countries in English. */
function countries(): ReadonlySet<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const all = letters.flatMap((first) => letters.map((second) => names.of(first + second)))
  return new Set(all.filter((name): name is string => name !== undefined && !/Unknown|Pseudo|Union|United Nations|Eurozone/u.test(name)))
}
const COUNTRIES = countries()

interface Run {
  readonly from: number
  readonly name: string
}

/** The mentions of a text in letters. */
export function englishMentions(block: string, text: string, article: ArticleText): Mention[] {
  return runsOf(text).flatMap(({ from, name }) => {
    const kind = kindOf(text, from, name, article)
    if (kind === null) return []
    const confidence = name.includes(' ') ? 0.7 : 0.6
    return [{ kind, name, short: shortForms(kind, name), confidence, passage: { block, from, to: from + name.length } }]
  })
}

function runsOf(text: string): Run[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    let [from, name] = [index, run.replace(/[.'’-]+$|[’']s$/u, '')]
    for (let space = name.indexOf(' '); NO_NAME.has(space < 0 ? name : name.slice(0, space)); space = name.indexOf(' ')) {
      if (space < 0) return []
      from += space + 1
      name = name.slice(space + 1)
    }
    return /^\p{Lu}\p{L}/u.test(name) ? [{ from, name }] : []
  })
}

function kindOf(text: string, from: number, name: string, article: ArticleText): Mention['kind'] | null {
  if (ORGANISATION.test(name) && name.includes(' ')) return 'organisation'
  if (COUNTRIES.has(name) || PLACE.test(name) && name.includes(' ')) return 'place'
  if (/(?:Street|Road|Lane|Avenue|Bridge|River|Lake|Hill|Square|Park|Ferry|Festival|Day|Prize|Award)$/u.test(name)) return null
  const [before, after] = [text.slice(Math.max(0, from - 24), from), text.slice(from + name.length, from + name.length + 24)]
  const words = name.split(' ').length
  const personal = PERSON_BEFORE.test(before) || words > 1 && PERSON_AFTER.test(after)
  if (personal && words <= 3 && !/ (?:of|and|for) /u.test(name)) return 'person'
  return words === 1 && PLACE_BEFORE.test(before) && article.count(name) > 1 ? 'place' : null
}

/** Whoever was named whole is called by the family name afterwards. */
function shortForms(kind: Mention['kind'], name: string): string[] {
  return kind === 'person' && name.includes(' ') ? [name.slice(name.lastIndexOf(' ') + 1), name.slice(0, name.indexOf(' '))] : []
}
