import { lengthOf } from './folded'

/** How two names are near: written alike, sounding alike, one with a suffix of places or organisations, or one slip apart. */
export type Nearness = 'same' | 'sound' | 'suffix' | 'slip'

/** Nearest first. */
export const NEARNESSES: readonly Nearness[] = ['same', 'sound', 'suffix', 'slip']

/** A name as it is compared: folded, and as it sounds. */
export interface NameForm {
  readonly text: string
  readonly sound: string
}

/** Of two characters, one slip changes half: such names are too often both right (张三, 张四). */
const SHORTEST_SLIP = 3

/** What stands before a suffix must say something by itself. */
const SHORTEST_STEM = 2

/** What names of places and organisations go without in a headline. Longer ones first. */
const SUFFIXES = [
  '特别行政区', '股份有限公司', '有限责任公司', '有限公司', '自治区', '自治州', '自治县', '自治旗', '委员会', '街道办事处', '街道', '地区', '林区', '新区',
  '公司', '集团', '协会', '学会', '大学', '省', '市', '县', '区', '州', '盟', '旗', '镇', '乡', '村', '局', '厅', '部', '委',
] as const

/** How near two names are; null where nobody would take one for the other. The same from either side. */
export function nearness(one: NameForm, other: NameForm): Nearness | null {
  if (one.text === '' || other.text === '') return null
  if (one.text === other.text) return 'same'
  if (one.sound === other.sound) return 'sound'
  if (isWithSuffix(one.text, other.text) || isWithSuffix(other.text, one.text)) return 'suffix'
  return isSlip([...one.text], [...other.text]) ? 'slip' : null
}

function isWithSuffix(stem: string, whole: string): boolean {
  return lengthOf(stem) >= SHORTEST_STEM && SUFFIXES.some((suffix) => whole === stem + suffix)
}

/** Whether one character was changed, left out, or put in. Another number is no slip: 2021年, 2022年. */
function isSlip(one: readonly string[], other: readonly string[]): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_SLIP || Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const changed = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)]
  return changed.every((part) => part.length <= 1) && !changed.flat().some((character) => /\p{N}/u.test(character))
}

/** Where names that are near a name stand among the keys of tags. */
export interface NearPlaces {
  /** Whole names, folded or as they sound. */
  readonly names: readonly string[]
  /** How a name one slip away begins or else ends, and how many characters it has; null where none is near by a slip. */
  readonly slip: { readonly beginning: string; readonly ending: string; readonly shortest: number; readonly longest: number } | null
}

/** A slip is in one half, so that the other one stands. Of words that are found by their beginnings only, little is asked of those. */
export function nearPlaces({ text, sound }: NameForm): NearPlaces {
  const stems = SUFFIXES.filter((suffix) => text.endsWith(suffix)).map((suffix) => text.slice(0, -suffix.length))
  const names = [text, sound, ...stems.filter((stem) => lengthOf(stem) >= SHORTEST_STEM), ...SUFFIXES.map((suffix) => text + suffix)]
  const points = [...text]
  if (points.length < SHORTEST_SLIP) return { names, slip: null }
  const half = /^\p{Script=Han}+$/u.test(text) ? Math.ceil(points.length / 2) : 1
  const slip = {
    beginning: points.slice(0, half).join(''), ending: points.slice(half).join(''),
    shortest: Math.max(points.length - 1, SHORTEST_SLIP), longest: points.length + 1,
  }
  return { names, slip }
}
