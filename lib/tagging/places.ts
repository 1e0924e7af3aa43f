import { parentsFirst, type VocabularyEntry } from './vocabulary-entry'

/** A place by its code in GB/T 2260: six digits, of which two are the province's and two the city's. */
export interface CodedPlace {
  readonly code: string
  readonly name: string
}

/** What a code has that stands for no place of its own: cities of a municipality, counties under a province, the rest of a table. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u

/** What names of places go without where nothing else is meant: 苏州 for 苏州市, 湘西 for 湘西土家族苗族自治州. */
const SUFFIX = /(?:特别行政区|(?:\p{Script=Han}族)*自治[区州县旗]|地区|[省市县盟州])$/u

/** Peoples by whom autonomous places are named, as they stand before 族; what is left is the place. */
const PEOPLES = /(?:维吾尔|蒙古|藏|回|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|裕固|保安|独龙|鄂伦春|普米|苗|彝|各)族/u

/**
 * Places as entries of a vocabulary: each below its city or province, by the name that is theirs alone, with its short name where that
 * means nothing else and its full one from the province down.
 *
 *     320583 昆山市, below 苏州市; also 昆山, 江苏省苏州市昆山市, 江苏昆山
 */
export function placeEntries(places: readonly CodedPlace[]): readonly VocabularyEntry[] {
  const names = new Map(places.map(({ code, name }) => [code, name]))
  const real = places.filter(({ code, name }) => !NO_PLACE.test(name) && names.get(aboveOf(code) ?? '') !== name)
  const known = new Map(real.map((place) => [place.code, place]))
  const lines = new Map(real.map(({ code }) => [code, lineOf(code, known)]))
  const labels = labelsOf(real, lines)
  const short = shortNames(real)
  return parentsFirst(real.map(({ code, name }) => {
    const line = lines.get(code) ?? []
    const province = line.at(-1)
    const full = [name, ...line.map((place) => place.name)].reverse().join('')
    const own = short.get(code)
    const label = labels.get(code) ?? name
    const others = [...(own === undefined ? [] : [own]), full, ...(province && own !== undefined ? [`${shortName(province.name)}${own}`] : [])]
    return { code, label, labelEn: null, parent: line[0]?.code ?? null, synonyms: [...new Set(others)].filter((one) => one !== label) }
  }))
}

function aboveOf(code: string): string | null {
  if (!code.endsWith('00')) return `${code.slice(0, 4)}00`
  return code.endsWith('0000') ? null : `${code.slice(0, 2)}0000`
}

/** The places above one, the nearest first; levels that are no place are passed over. */
function lineOf(code: string, known: ReadonlyMap<string, CodedPlace>): readonly CodedPlace[] {
  const line: CodedPlace[] = []
  for (let above = aboveOf(code); above !== null; above = aboveOf(above)) {
    const place = known.get(above)
    if (place) line.push(place)
  }
  return line
}

/** Names that several places have say above which one they stand, and the one above that where this is not enough. */
function labelsOf(places: readonly CodedPlace[], lines: ReadonlyMap<string, readonly CodedPlace[]>): ReadonlyMap<string, string> {
  const bearers = counted(places.map(({ name }) => name))
  return new Map(places.map(({ code, name }) => {
    const above = (lines.get(code) ?? []).map((place) => place.name).reverse().join('')
    return [code, (bearers.get(name) ?? 0) > 1 && above !== '' ? `${name}（${above}）` : name]
  }))
}

/** The short name of each place of which no other has it, as its short name or its own. A district is seldom called without its suffix. */
function shortNames(places: readonly CodedPlace[]): ReadonlyMap<string, string> {
  const shorts = places.map(({ code, name }) => [code, shortName(name), name] as const)
  const bearers = counted(shorts.flatMap(([, short, name]) => [...new Set([short, name])]))
  return new Map(shorts.flatMap(([code, short, name]) => short !== name && bearers.get(short) === 1 ? [[code, short] as const] : []))
}

/** A name of one character says nothing without its suffix. */
function shortName(name: string): string {
  const [people] = PEOPLES.exec(name) ?? []
  const stem = people !== undefined && SUFFIX.test(name) ? name.slice(0, name.indexOf(people)) : name.replace(SUFFIX, '')
  return [...stem].length >= 2 ? stem : name
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
