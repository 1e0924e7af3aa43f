/**
 * The names in a byline.
 *
 *     （本报记者 林 舟 通讯员 王小满）      林舟, 王小满
 *     （玛丽娜·桥）                        玛丽娜·桥
 *     By Mara Ellison and Tom Reed        Mara Ellison, Tom Reed
 */

/** What a byline says of a person besides the name. Longer ones first, as they are tried in turn. */
const OFFICES = [
  '全媒体记者', '见习记者', '实习记者', '特约记者', '特派记者', '融媒体记者', '首席记者', '文字记者', '摄影记者', '驻站记者',
  '特约通讯员', '特约评论员', '评论员', '通讯员', '实习生', '记者', '编辑', '作者', '撰文', '采写', '整理', '摄影', '文图', '图文', '口述',
] as const

/** Whose journalist it is: 本报, 新华社, 省报, 人民网 … stand before the office. */
const EMPLOYER = /^(?:本报|本刊|本网|本台|\p{Script=Han}{1,6}(?:社|报|网|台|刊))/u

/** What follows the names of a picture's or a text's maker. */
const DEEDS = /(?:摄影报道|文并图|报道|采写|整理|撰稿|撰文|摄影|供图|制图|绘图|编译|摄|文|图|绘)$/u

const LATIN_LEAD = /^(?:by|words by|text by|story by|reported by|photos? by|from)[:\s]+/iu
const LATIN_TITLE = /,?\s+(?:staff (?:writer|reporter)s?|(?:senior |chief )?(?:correspondent|reporter|editor|columnist)s?|special to .*)$/iu

/**
 * Author names from the clean text of a byline block, in the order in which they are printed. What is left when
 * offices and brackets are taken away is a name, so a byline of an institution gives the institution.
 */
export function parseByline(text: string): string[] {
  const bare = unwrapped(text.replace(/\s+/gu, ' ').trim())
  if (bare === '') return []
  return /\p{Script=Han}/u.test(bare) ? hanNames(bare) : latinNames(bare)
}

function unwrapped(text: string): string {
  const bracketed = /^[（(【[]\s*(.*?)\s*[）)】\]]?$/u.exec(text)
  return (bracketed?.[1] ?? text).trim()
}

function latinNames(text: string): string[] {
  return text
    .replace(LATIN_LEAD, '')
    .replace(LATIN_TITLE, '')
    .split(/\s*(?:,|;|&|\band\b|\|)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function hanNames(text: string): string[] {
  const closed = text.replace(/\s*([·•・])\s*/gu, '$1').replace(/[:：]/gu, ' ')
  return joinPadded(closed.split(/[\s、，,;；/／]+/u).map(withoutOffice)).filter((name) => name !== '')
}

/** A token without employer, office and deed; '' where nothing else was in it. */
function withoutOffice(token: string): string {
  let rest = token
  for (const office of OFFICES) {
    const at = rest.indexOf(office)
    if (at >= 0 && (at === 0 || EMPLOYER.exec(rest.slice(0, at))?.[0].length === at)) {
      rest = rest.slice(at + office.length)
      break
    }
  }
  if (EMPLOYER.exec(rest)?.[0] === rest && rest.length <= 5 && /^本|社$|报$|网$/u.test(rest)) return ''
  const named = rest.replace(DEEDS, '')
  return [...named].length >= 2 || named === '' ? named : rest
}

/** Single characters pair up into padded two-character names. */
function joinPadded(tokens: readonly string[]): string[] {
  const names: string[] = []
  let waiting = ''
  for (const token of tokens) {
    const single = [...token].length === 1 && token !== ''
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
