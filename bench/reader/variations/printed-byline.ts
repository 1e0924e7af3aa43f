import type { Random } from './random'

/** Whose journalist somebody is, before the names. */
const OFFICES = ['本报记者 ', '记者 ', '本报记者', '见习记者 ', '本报通讯员 '] as const

/** A byline as it is printed, without brackets; two-character names are padded to the width of three. */
export function printedByline(random: Random, authors: readonly string[], language: 'zh' | 'en'): string {
  if (language === 'en') return `By ${authors.join(' and ')}`
  const names = authors.map((name) => (random.chance(0.85) ? padded(name) : name))
  if (!authors.every(isPerson) || random.chance(0.4)) return join(random, names)
  const [first = '', ...rest] = names
  if (rest.length > 0 && random.chance(0.3)) return `本报记者 ${first} 通讯员 ${join(random, rest)}`
  return `${random.chance(0.6) ? OFFICES[0] : random.pick(OFFICES)}${join(random, names)}`
}

function join(random: Random, names: readonly string[]): string {
  return names.join(random.chance(0.85) ? ' ' : '、')
}

/** 林舟 → 林 舟 */
export function padded(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? [...name].join(' ') : name
}

/** Whether it is the name of a person, not of an office: two to four Han characters. */
function isPerson(name: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(name)
}
