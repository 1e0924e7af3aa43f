/** Offices and deeds that stand beside the names in Han bylines, and whose they are. */

/** What a byline says of a person besides the name, in both scripts. */
const OFFICE =
  '(?:记者|記者|特派员|特派員|评论员|評論員|通讯员|通訊員|实习生|實習生|编辑|編輯|作者|译者|譯者|撰文|采写|採寫|参与采写|參與採寫|采访|採訪|整理|摄影|攝影|文图|文圖|图文|圖文|口述|口述人|执笔|執筆|统筹|統籌|策划|策劃|供稿人)'
/** What sort of journalist: 见习, 驻村, 全媒体 …. */
const SORT = '(?:全媒体|融媒体|见习|見習|实习|實習|特约|特約|特派|首席|文字|摄影|攝影|资深|資深|参与|驻\\p{Script=Han}{1,4}|駐\\p{Script=Han}{1,4})'
/** Whose journalist it is: 本报, 新华社, 省报, 人民网 … stand before the office. */
const EMPLOYER = '(?:本[报報刊网網台臺]|\\p{Script=Han}{1,10}?[社报報网網台臺刊])'

const WHOLE_EMPLOYER = new RegExp(`^(?:${EMPLOYER})?${SORT}?$`, 'u')
/** 记者站, 编辑部, 作者协会 are institutions. */
const OFFICES = new RegExp(`${SORT}?${OFFICE}(?![站部协協会會])`, 'u')
/** What is no name where it stands alone. */
const EMPLOYER_ALONE = /^(?:本[报報刊网網台臺]|\p{Script=Han}{1,4}[社报報网網]|参与|參與)$/u
/** 河湾报道, 鷺港電: the place from where is reported. */
const DISPATCH = /(?:报道|報道|報導|电|電)$/u
/** What follows the name of a picture's or a text's maker. 文 and 绘 end names, too. */
const DEEDS = /(?:摄影报道|攝影報道|攝影報導|文并图|报道|報道|報導|采写|整理|撰稿|撰文|供稿|摄影|攝影|供图|供圖|制图|製圖|绘图|編譯|编译|摄|攝|图|圖)$/u
/** Who writes letters to the editor: 退休教师 林舟, 桥头小区居民 周先生. */
const OCCUPATION = /(?:居民|村民|市民|读者|讀者|教师|教師|职工|职员|工人|学生|學生|农民|農民|战士|医生|醫生|护士|律师|網友|网友|家长|家長|司机|店主|会员|業主|业主)$/u

/** Whether a closed text names an office of a byline anywhere. */
export function namesOffice(closed: string): boolean {
  return OFFICES.test(closed)
}

const OFFICE_AT_END = new RegExp(`(?<employer>${EMPLOYER})?(?<office>${SORT}?${OFFICE})[\\s:：、,，(（]*$`, 'u')
const WORK_AT_END = /(?<office>[文图圖摄攝绘])\s*[/／:：]\s*$/u

/** The office that stands right before a name, and whose it is: 本报记者 → 记者 of 本报. Null where none does. */
export function officeBefore(text: string): { role: string; affiliation: string } | null {
  const { employer = '', office } = (OFFICE_AT_END.exec(text) ?? WORK_AT_END.exec(text))?.groups ?? {}
  return office === undefined ? null : { role: office, affiliation: employer }
}

/** What somebody did, right after the name: 周禾 摄 → 摄. Null where nothing is said, or where from was reported. */
export function deedAfter(text: string): string | null {
  const [, deed] = /^\s*[/／]?\s*(摄影|攝影|摄|攝|采写|整理|撰稿|撰文|供稿|供图|供圖|制图|製圖|绘图|编译|編譯|文|图|圖)(?=$|[\s、，,;；)）】])/u.exec(text) ?? []
  return deed ?? null
}

/** Whether a token says what somebody is who writes to the paper. */
export function isOccupation(token: string): boolean {
  return token.length > 2 && OCCUPATION.test(token)
}

/** A token cut at its offices; employers and offices are left out. */
export function betweenOffices(token: string): string[] {
  const first = OFFICES.exec(token)
  if (first === null) return token === '' || EMPLOYER_ALONE.test(token) ? [] : [token]
  const parts: string[] = []
  let rest = token
  for (let found: RegExpExecArray | null = first; found !== null; found = OFFICES.exec(rest)) {
    const before = rest.slice(0, found.index)
    if (before !== '' && !WHOLE_EMPLOYER.test(before)) {
      // 首都记者: of an unknown house; only after another office it is a name
      if (parts.length === 0 && rest === token) return token.length > 8 || found.index + found[0].length < token.length ? [token.slice(found.index + found[0].length)] : [token]
      parts.push(before)
    } else if (parts.length === 0) parts.push('')
    rest = rest.slice(found.index + found[0].length)
  }
  return [...parts, rest].filter((part) => part !== '' && !EMPLOYER_ALONE.test(part))
}

/** A name without what its bearer did, and whether that was to report from somewhere. */
export function withoutDeed(token: string): { name: string; dispatch: boolean } {
  const named = token.replace(DEEDS, '')
  return { name: named.length === token.length || named === '' || hasTwo(named) ? named : token, dispatch: DISPATCH.test(token) }
}

/** Whether there are two characters or more, a pair of surrogates being one. */
function hasTwo(text: string): boolean {
  return text.length > 2 || [...text].length === 2
}
