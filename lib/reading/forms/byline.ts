import { parseByline } from '../../article/byline'
import { isLatinOffice } from '../../article/latin-byline'
import { isOccupation } from '../../article/offices'
import { beginsWithSurname, isDoubleSurname, isWrittenBySound } from '../../article/surnames'

/** The forms of bylines: what a line looks like that is nothing but names. */

const SAYS_BYLINE = /^(?:本[报報刊网網台臺]|新华社|新華社|中央社|\p{Script=Han}{0,4})?(?:\p{Script=Han}{0,3}(?:记者|記者)|特约评论员|評論員|评论员|特派員|特派员|通讯员|通訊員|实习生|實習生|撰文|作者)[:：]?/u
const LATIN_BYLINE = /^(?:by|words by|text by|story by|photographs by|pictures by)[:\s]\s*\p{Lu}/iu
/** Von Hanne Weiß, Par Luc Moreau: two words or more in capitals, or particles of names, to the end of the line. */
const FOREIGN_BYLINE = /^(?:Von|Par|Por|VON|PAR|POR) \p{Lu}[\p{L}.’'-]*(?: (?:von|van|de|du|del|der|la|le|und|et|y|\p{Lu}[\p{L}.’'-]*)){1,6}$/u
/** Mara Ellison, River Bend: who writes a letter, and where from. */
const SIGNATURE = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){1,2},(?: \p{Lu}[\p{L}.’'-]+){1,3}$/u
const PAPER = /^THE(?: [\p{Lu}&’'-]+){1,4}$|^The(?: \p{Lu}\p{L}+){0,3} (?:Advertiser|Chronicle|Courier|Dispatch|Examiner|Gazette|Herald|Independent|Journal|News|Observer|Post|Press|Record|Register|Sentinel|Star|Sun|Times|Tribune)$/u
const LATIN_NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,2}$/u

/** Words of two or three characters that begin like a name, and stand alone as names of columns, of parts and of pages. */
const WORDS = new Set(
  ('安全 安居 文化 文明 文学 文艺 文体 方法 方向 高度 高地 高原 时代 时评 时尚 时事 成果 成绩 成就 金融 金句 国际 国内 国防 国学 计划 常识 平安 和谐 温度 宣传 ' +
    '强国 万象 水利 石油 白天 明天 元旦 关注 关爱 党建 党员 农业 农村 农民 通知 向上 应急 广场 广告 古今 公告 声音 家园 家教 家常 视野 影像 卫生 汽车 房产 连线 连载 解读 解码 ' +
    '封面 鲁迅 童话 童年 花絮 花卉 山水 山河 江湖 江南 黄河 海外 海洋 全球 全国 全民 全景 经济 程序 谈话 谈心 路况 东方 钱经 印象 步行 启示 启事 应用 相关 ' +
    '高質量 安居樂業 國際 國內 農業 廣告 時代 強國 計劃 聲音').split(' '),
)

/** 本报记者 林舟 通讯员: the names go on in the next line, and after them the report begins. */
export function opensWithReporters(closed: string): boolean {
  return /^本[报報](?:记者|記者)\p{Script=Han}{2,16}(?:通讯员|通訊員|记者|記者|实习生)$/u.test(closed)
}

/** Whether a line that holds Han says that it is a byline: 本报记者 林舟, 退休教师 林舟. */
export function saysByline(text: string, closed: string): boolean {
  if (SAYS_BYLINE.test(closed)) return isNames(text, true)
  const [office = '', ...name] = text.split(/\s+/u)
  if (!isOccupation(office) || closed.length > 16) return false
  const called = name.join('').replace(/先生|女士|同学$/u, '某')
  return called.length >= 2 && called.length <= 3 && beginsWithSurname(called)
}

/**
 * Whether a text is nothing but names.
 *
 * @param shown whether brackets or an office (记者) show that it is a byline; if not, each name must begin with a
 * family name or be written by its sound, and there may be four at most
 */
export function isNames(text: string, shown: boolean): boolean {
  const names = parseByline(text)
  if (names.length === 0 || names.length > (shown ? 12 : 4)) return false
  if (shown && names.length === 1 && isInstitution(names[0] ?? '')) return true
  return names.every((name) => isHanName(name) && (shown || isSureName(name)))
}

function isHanName(name: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}{1,8}(?:[·•・]{1,2}\p{Script=Han}{1,8}){1,3}$/u.test(name)
}

function isSureName(name: string): boolean {
  if (isWrittenBySound(name)) return true
  return beginsWithSurname(name) && name.length <= (isDoubleSurname(name.slice(0, 2)) ? 4 : 3) && !WORDS.has(name)
}

/** Whether a text is the name of an institution: by its last word, and with no other mark. */
export function isInstitution(name: string): boolean {
  if (/[的了是着讓让把]/u.test(name)) return false
  return /^\p{Script=Han}{3,24}(?:院|社|部|局|委|会|室|厂|站|馆|公司|中心|课题组|编辑部|集团|学校|大学|办公室|會|廠|館|課題組|編輯部|集團|學校|大學|辦公室)$/u.test(name)
}

/** Whether a line of an alphabet says that it is a byline. */
export function saysLatinByline(text: string): boolean {
  if (text.length > 80 || /[!?]$|[^.]\.$/u.test(text)) return false
  return LATIN_BYLINE.test(text) || FOREIGN_BYLINE.test(text)
}

/** Whether a line says an office and no name, as a second line of bylines does: Gazette Staff Writer. */
export function saysLatinOffice(text: string): boolean {
  return text.length <= 40 && / /u.test(text) && isLatinOffice(text)
}

/** Whether a line could be a name of an alphabet; only believed where the next line says an office. */
export function isLatinName(text: string): boolean {
  return text.length <= 32 && LATIN_NAME.test(text)
}

/** Whether a line is a paper's name, as it stands under a name instead of an office. */
export function isLatinPaper(text: string): boolean {
  return text.length <= 40 && PAPER.test(text)
}

/** Whether a line could sign a letter; only believed after the end of a sentence. */
export function isLatinSignature(text: string): boolean {
  return text.length <= 48 && SIGNATURE.test(text)
}
