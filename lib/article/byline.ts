import { latinNames } from './latin-byline'
import { betweenOffices, isOccupation, namesOffice, withoutDeed } from './offices'
import { beginsWithSurname, isDoubleSurname } from './surnames'

/**
 * The names in a byline.
 *
 *     （本报记者 林 舟 通讯员 王小满）      林舟, 王小满
 *     記者林晚舟／河灣報導                 林晚舟
 *     文/林 舟 图/周 禾                   林舟, 周禾
 *     退休教师 何田田                     何田田
 *     （玛丽娜·桥）                        玛丽娜·桥
 *     By Mara Ellison and Tom Reed        Mara Ellison, Tom Reed
 */

/** Marks that print nothing. */
const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}]/gu
/** （作者单位：…）, （作者系…）: says who the author is, whose name stands elsewhere. */
const AFFILIATION = /^(?:本文)?作者(?:单位|單位|系|係|为|為|是|均|分别|分別|简介|来自|現任|现任)/u
/** Whose work it is, before or after a slash: 文/林舟 图/周禾, 林舟 文/图. */
const WORK = /(?:^|\s)[文图圖摄攝绘]+\s*[/／:：]\s*(?:[文图圖摄攝绘](?:\s|$))?|[/／]\s*[文图圖摄攝绘](?=\s|$)|(?<=\p{Script=Han}{2})\s+(?:文|图|圖|文图|图文)$/gu
/** An office that a stretched line or a wide space broke up. */
const BROKEN_OFFICE = /(?<=本)\s+(?=[报報])|(?<=[记記作])\s+(?=者)|(?<=[报報])\s+(?=[记記])|(?<=通)\s+(?=[讯訊])|(?<=[讯訊论論])\s+(?=[员員])|(?<=评)\s+(?=论)/gu

/**
 * Author names from the clean text of a byline block, in the order in which they are printed. What is left when
 * offices and brackets are taken away is a name, so a byline of an institution gives the institution.
 *
 * @param forms the paper's own forms, with one `*` where the names stand: 桥头观察员 *
 */
export function parseByline(text: string, forms: readonly string[] = []): string[] {
  const bare = unwrapped(text.replace(UNSEEN, '').replace(/\s+/gu, ' ').trim())
  const own = forms.map((form) => namesInForm(bare, form)).find((names) => names !== null)
  const said = own ?? bare
  if (said === '' || AFFILIATION.test(said.replace(/\s/gu, ''))) return []
  return /\p{Script=Han}/u.test(said) ? hanNames(said) : latinNames(said)
}

/**
 * What stands for the `*` of a paper's form, or `null` where the text does not fit. Spaces do not count, as lines
 * are stretched.
 */
export function namesInForm(text: string, form: string): string | null {
  const [before, after, ...more] = form.split('*').map(stretched)
  if (before === undefined || after === undefined || more.length > 0 || before + after === '') return null
  const found = new RegExp(`^[（(【\\s]*${before}\\s*[:：]?\\s*(.+?)\\s*${after}[）)】\\s]*$`, 'iu').exec(text)
  return found?.[1] ?? null
}

/** A regular expression's source for some words that can be stretched: 林舟 also as 林 舟. */
export function stretched(words: string): string {
  return Array.from(words.replace(/\s/gu, ''), escaped).join('\\s*')
}

function escaped(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
}

function unwrapped(text: string): string {
  const bracketed = /^[（(【[]\s*(.*?)\s*[）)】\]]?$/u.exec(text)
  return (bracketed?.[1] ?? text).trim()
}

function hanNames(text: string): string[] {
  const closed = text.replace(/\s*([·•・])\s*/gu, '$1').replace(WORK, ' ')
  const tokens = unstretched(closed).replace(/[:：]/gu, ' ').split(/[\s、，,;；]+/u).filter((token) => token !== '')
  const people = tokens.length > 1 ? tokens.filter((token) => !isOccupation(token)) : tokens
  return joinPadded(people.flatMap(namesOfToken)).filter((name) => name !== '')
}

/** 本 报 记 者 林 晚 舟 is closed, and so is an office that is broken alone; the padding of names stays. */
function unstretched(text: string): string {
  const closed = text.replace(/\s/gu, '')
  const singles = !/[^\s/／]{2}/u.test(text)
  return singles && closed.length > 4 && namesOffice(closed) ? closed : text.replace(BROKEN_OFFICE, '')
}

/** Names in a token: without employer, office and deed, nothing where there is nothing else. */
function namesOfToken(token: string): string[] {
  if (!/[/／]/u.test(token)) return namesOfPart(token)
  const [first = '', ...places] = token.split(/[/／]/u)
  return [first, ...places.filter((part) => !withoutDeed(part).dispatch)].flatMap(namesOfPart)
}

function namesOfPart(part: string): string[] {
  const { name, dispatch } = withoutDeed(part)
  const parts = betweenOffices(dispatch ? part : name)
  const shown = parts.length !== 1 || parts[0] !== part
  return parts.flatMap((named) => withoutPlace(named, shown))
}

/** 河湾报道 is no name; of 林舟河湾报道 the first part is one. */
function withoutPlace(token: string, shown: boolean): string[] {
  const { name, dispatch } = withoutDeed(token)
  if (!dispatch || name === token) return name === '' ? [] : [name]
  if (!shown && !beginsWithSurname(name)) return []
  const length = [...name].length
  return length < 4 || isDoubleSurname(name.slice(0, 2)) ? [name].filter((part) => part !== '') : [name.slice(0, length === 4 ? 2 : 3)]
}

/** Single characters pair up into padded two-character names; three of them where two are a double surname. */
function joinPadded(tokens: readonly string[]): string[] {
  const names: string[] = []
  let waiting = ''
  for (const token of tokens) {
    const single = [...token].length === 1
    const last = names.at(-1)
    if (single && waiting === '' && last !== undefined && isDoubleSurname(last)) {
      names[names.length - 1] = last + token
      continue
    }
    if (single && waiting !== '') {
      names.push(waiting + token)
      waiting = ''
      continue
    }
    if (waiting !== '') names.push(waiting)
    waiting = single ? token : ''
    if (!single) names.push(token)
  }
  return waiting === '' ? names : [...names, waiting]
}
