import { parseByline } from '../article/byline'
import { beginsWithSurname } from '../article/surnames'

/** What the words of a line say about its part on the page, as bits of one number. */
export const Trait = {
  /** （本报记者 林 舟）: a line that is nothing but a bracketed byline. */
  BracketByline: 1 << 0,
  /** 本报记者 林 舟, By Mara Ellison: a line that says it is a byline. */
  NamedByline: 1 << 1,
  /** 林 舟: nothing but names, with nothing that says so. */
  LoneNames: 1 << 2,
  /** …按时开门。 （林 舟）: a body line that ends in a byline. */
  InlineByline: 1 << 3,
  /** …按时开门。 （本报记者: a byline begins at the end of a body line and goes on in the next. */
  OpensByline: 1 << 4,
  /** 林 舟）: the rest of such a byline. */
  ClosesByline: 1 << 5,
  /** 新华社河湾5月1日电, 本报讯, HARBOUR TOWN —. */
  Dateline: 1 << 6,
  /** 林小满 摄, Photo: Mara Ellison. */
  Credit: 1 << 7,
  /** 图为…, Above: …. */
  CaptionWords: 1 << 8,
  /** Name, date and page of the paper; editor, layout and proof-reader of the page. */
  Folio: 1 << 9,
  Advertisement: 1 << 10,
  /** （下转第2版）. */
  JumpTo: 1 << 11,
  /** （上接第1版）. */
  JumpFrom: 1 << 12,
  /** …的路上（下转第2版）: a body line that ends in a jump line. */
  InlineJump: 1 << 13,
  /** 编辑手记, 国际论坛: the name of a column, by the words that such names end in. */
  ColumnName: 1 << 14,
  /** 一、 二、 （一）. */
  Ordinal: 1 << 15,
  /** A Latin line in which most long words have a capital. */
  TitleCase: 1 << 16,
  /** A Latin line that begins in the middle of a sentence. */
  LowerCase: 1 << 17,
  /** ——, the opening of a deck. */
  Dash: 1 << 18,
  /** The price, telephone or address of an advertisement. */
  Contact: 1 << 19,
  /** （作者为…）, （题图：…）: a bracketed note that closes an article. */
  ClosingNote: 1 << 20,
  /** 5月1日，: the date with which reports begin. */
  DateLead: 1 << 21,
  /** 看山河·桥头故事: a dot, outside quotations, joins the name of a series and its theme. */
  Themed: 1 << 22,
  /** 导读, 老桥故事 第3版, Lunch on the bank Page 3: a line on one page that points to another. */
  Teaser: 1 << 23,
  /** 更正, 停水通知, 征稿启事: the head of a notice, which is an article of its own. */
  Notice: 1 << 24,
  /** WHAT’S ON: a short Latin line in capitals, the name of a column. */
  Capitals: 1 << 25,
  /** 河湾镇水务站: the name of an institution alone, which signs a notice. */
  Institution: 1 << 26,
  /** 图片新闻: says what sort of story follows. */
  Genre: 1 << 27,
  /** 编者按：: a note by the editor, with which an article opens. */
  EditorsNote: 1 << 28,
} as const

const OPENS_IN_BRACKET = /^[（(]/u
const DATELINE = /^(?:据?(?:本报|本刊|本网|本台)|据?新华社|中新社|中新网)[^，。]{0,18}(?:电|讯)/u
const DATELINE_CUT = /^(?:本报|新华社|中新社)\p{Script=Han}{2,8}\d{1,2}月\d{1,2}日$/u
const LATIN_DATELINE = /^\p{Lu}[\p{Lu} .'’]{2,}(?:,[^—–]{0,24})?\s*(?:—|–|--)\s/u
const SAYS_BYLINE = /^(?:本报|本刊|本网|本台|新华社|\p{Script=Han}{0,4})?(?:[\p{Script=Han}]{0,3}记者|特约评论员|评论员|通讯员|实习生|撰文|作者)[:：]?/u
const LATIN_BYLINE = /^(?:by|words by|text by|story by)[:\s]\s*\p{Lu}/iu
const CREDIT = endingIn('摄影道图）)。.', /(?:(?:记者|通讯员|资料)?[\p{Script=Han}·]{1,8}(?:摄影报道|摄影|供图|制图|摄)(?:[（(][^（）()]{2,10}[）)])?|（资料图片?）|[（(](?:资料图片?|\p{Script=Han}{2,6}供图)[）)])[。.]?$/u)
const LATIN_CREDIT = /\b(?:photos?|photograph|pictures?|image|file photo)(?:\s+by\b|\s*[:/])/iu
const CAPTION = /图为|图[①-⑩一二三]|[上下左右]图[：:为]|^▲|^△|^▼/u
const LATIN_CAPTION = /^(?:above|below|left|right|pictured|top|bottom)\s*[:,]/iu
const PAGE_CREDITS = /(?:责任编辑|责编|编辑|版式|美编|校对|检校|值班|视觉|组版|设计)\s*[:：/／丨|│]/u
/** The same without colons: 责编 林舟 版式 周禾. */
const CREDIT_WORDS = /责任编辑|责编|编辑|版式|美编|校对|检校|视觉|组版/gu
const MASTHEAD = /^(?:今日|明日)?天气[:：]|CN\d{2}-\d{4}|国内统一|邮发代号|代号\d|总第\d+[期号]|第\d{3,6}[期号]/u
const CHINESE_DATE = /\d{4}年\d{1,2}月\d{1,2}日/u
const CHINESE_PAGE = /星期|周[一二三四五六日]|第?\d{1,2}版|[日报]\d{1,2}$|^\d{1,2}[^\d年月日]/u
const PAGE_NAME = /^(?:第?[\dA-D]\d?版?[·:：]?\p{Script=Han}{2,6}(?:\d{1,2}版?)?|\p{Script=Han}{2,6}·?第?\d{1,2}版|第?\d{1,2}版|第[一二三四五六七八九十]{1,3}版.{0,5})$/u
const LATIN_FOLIO = /^(?:page\s+[a-z]?\d+|vol\.?\s*\w+|no\.\s*\d+)|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+(?:\d{1,2}\s+\w+|\w+\s+\d{1,2}),?\s+\d{4}|^(?:editor|layout|proof(?:s|reader)?|design|page editor)s?\s*[:|]/iu
const ADVERTISEMENT = /^[（(【[]?(?:公益)?广告[）)】\]]?$|^(?:公益)?广告(?:[·:：]|$)|[（(【[](?:公益)?广告[）)】\]]$|^\W?advertis(?:e|ing|ement)/iu
const CONTACT = /(?:电话|热线|地址|订购|咨询|联系人|欢迎(?:光临|选购|惠顾)|优惠|tel\.?|phone|call us|opening hours|open (?:daily|every))/iu
const JUMP_TO = /^[（(]?(?:下转|转|见|详见)第?\s*[\dA-D一二三四五六七八九十]{1,4}\s*版[^，。]{0,8}[）)]?$|^\(?(?:continued|turn(?:s)?|see)\s+(?:on|to|inside,?)?\s*page\s/iu
const JUMP_FROM = /^[（(]?(?:上接|接)第?\s*[\dA-D一二三四五六七八九十]{1,4}\s*版[^，。]{0,8}[）)]?$|^\(?continued\s+from\s+page\s/iu
const INLINE_JUMP = /[（(](?:下转|转)第?[\dA-D一二三四五六七八九十]{1,4}版[^（）()]{0,8}[）)]$/u

/**
 * The words with which newspapers end the names of their standing columns. The genres come from the trade's
 * dictionary (手记, 时评, 论坛 …); the list is soft evidence between a headline and what stands over it.
 */
const COLUMN_NAME = /(?:手记|观察|时评|论坛|点评|短评|快评|锐评|评论|之窗|专栏|连载|专版|访谈|对话|随笔|漫谈|杂谈|札记|速递|简讯|视点|关注|进行时|特写|周刊|编者按|来信|链接|小品|专题)$/u

const TEASER = endingIn('读览版）)', /^(?:今日|本期|要闻)?(?:导读|导览)$|\S.*[\s（(·…．.](?:详?见)?第?[\dA-D]\d?版[）)]?$/u)
const LATIN_TEASER = /^(?:inside|in this issue|on other pages)\s*:?$|\S\s+(?:\(?see\s+)?page\s+[a-z]?\d{1,2}\)?$/iu
const NOTICE = /^(?:更正|致歉|更正与致歉|来函照登|讣告)$|^[^，。！？：]{0,12}(?:通知|启事|公告|通告|声明|征稿|征文|致歉信)$/u
const GENRE = /^(?:图片新闻|图片报道|新闻图片|图片故事|短讯|简讯|综合消息)$/u
/** Offices that sign alone have up to fourteen characters: 河湾县委政策研究室. */
const LONGEST_INSTITUTION = 14
/** A reporter who took the pictures, too, signs the report. */
const REPORTED = /^(?:本报)?(?:记者|通讯员).*(?:摄影报道|文并图)$/u
const THEMED = /[^\d·][·|｜][^\d·]/u

/**
 * A pattern that is asked only of lines with one of these last characters, the only ones that it can end in: it would
 * look for its beginning at every character of the others.
 */
function endingIn(last: string, pattern: RegExp): Pick<RegExp, 'test'> {
  return { test: (text) => last.includes(text.charAt(text.length - 1)) && pattern.test(text) }
}

/**
 * Reads the words of a line.
 *
 * @param text the line without outer spaces
 * @param closed the same without any space
 * @param han whether the line holds Han characters
 */
export function traitsOf(text: string, closed: string, han: boolean): number {
  return han ? hanTraits(text, closed) : latinTraits(text)
}

function hanTraits(text: string, closed: string): number {
  let traits = 0
  if (DATELINE.test(closed) || DATELINE_CUT.test(closed)) traits |= Trait.Dateline
  if (/^(?:\d{4}年)?\d{1,2}月\d{1,2}日|^(?:近日|日前|昨日|昨天)，/u.test(closed)) traits |= Trait.DateLead
  if (closed.startsWith('——')) traits |= Trait.Dash
  if (/^【?(?:编者按|编者的话|开栏的话|编前)/u.test(closed)) traits |= Trait.EditorsNote
  if (/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])/u.test(closed)) traits |= Trait.Ordinal
  if (INLINE_JUMP.test(closed)) traits |= JUMP_TO.test(closed) ? Trait.JumpTo : Trait.InlineJump
  if (closed.length <= 90 && isHanFolio(closed)) return traits | Trait.Folio
  if (closed.length > 48) return traits | (CAPTION.test(closed) ? Trait.CaptionWords : 0)
  if (JUMP_TO.test(closed)) return traits | Trait.JumpTo
  if (JUMP_FROM.test(closed)) return traits | Trait.JumpFrom
  if (TEASER.test(text)) return traits | Trait.Teaser
  if (NOTICE.test(closed)) traits |= Trait.Notice
  if (GENRE.test(closed)) traits |= Trait.Genre
  if (closed.length <= LONGEST_INSTITUTION && isInstitution(closed)) traits |= Trait.Institution
  if (ADVERTISEMENT.test(closed)) traits |= Trait.Advertisement
  if (CONTACT.test(closed)) traits |= Trait.Contact
  if (CREDIT.test(closed) && !REPORTED.test(closed)) traits |= Trait.Credit
  if (CAPTION.test(closed)) traits |= Trait.CaptionWords
  if (closed.length > 8 && THEMED.test(closed.replace(/“[^”]*(?:”|$)|《[^》]*(?:》|$)/gu, '“'))) traits |= Trait.Themed
  if (closed.length <= 24 && COLUMN_NAME.test(closed)) traits |= Trait.ColumnName
  return traits & Trait.Credit ? traits : traits | bylineTraits(text, closed)
}

function isHanFolio(closed: string): boolean {
  if (/[。！？]$/u.test(closed)) return false
  const offices = closed.match(CREDIT_WORDS) ?? []
  if (offices.length > 1 && /^(?:本版|责|编辑|版式|美编|校对|检校|视觉|组版)/u.test(closed)) return true
  if (PAGE_CREDITS.test(closed) || MASTHEAD.test(closed)) return true
  return CHINESE_DATE.test(closed) && CHINESE_PAGE.test(closed.replace(CHINESE_DATE, '|')) && !/[，、；]/u.test(closed)
}

/** Whether a line could be the name or number of its page; only believed at the head and foot of the page. */
export function isPageName(closed: string): boolean {
  return PAGE_NAME.test(closed)
}

function bylineTraits(text: string, closed: string): number {
  if (OPENS_IN_BRACKET.test(closed)) {
    if (/^[（(](?:作者|题图|本文|图片|注|摘自|选自)/u.test(closed)) return Trait.ClosingNote
    return /[）)]$/u.test(closed) && isNames(text.slice(1, -1), true) ? Trait.BracketByline : 0
  }
  if (/[，。！？；]/u.test(closed) || COLUMN_NAME.test(closed)) return 0
  if (SAYS_BYLINE.test(closed) && isNames(text, true)) return Trait.NamedByline
  return isNames(text, false) ? Trait.LoneNames : 0
}

/**
 * Whether a text is nothing but names.
 *
 * @param shown whether brackets or an office (记者) show that it is a byline; if not, each name must begin with a
 * family name, and there may be four at most
 */
export function isNames(text: string, shown: boolean): boolean {
  const names = parseByline(text)
  if (names.length === 0 || names.length > (shown ? 12 : 4)) return false
  if (shown && names.length === 1 && isInstitution(names[0] ?? '')) return true
  return names.every((name) => isHanName(name) && (shown || beginsWithSurname(name)) && (shown || name.length <= 3))
}

function isHanName(name: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}{1,8}(?:[·•・]{1,2}\p{Script=Han}{1,8}){1,3}$/u.test(name)
}

function isInstitution(name: string): boolean {
  if (/[的了是着让把]/u.test(name)) return false
  return /^\p{Script=Han}{3,24}(?:院|社|部|局|委|会|室|厂|站|馆|公司|中心|课题组|编辑部|集团|学校|大学|办公室)$/u.test(name)
}

function latinTraits(text: string): number {
  let traits = 0
  if (LATIN_DATELINE.test(text)) traits |= Trait.Dateline
  if (/^\p{Ll}/u.test(text)) traits |= Trait.LowerCase
  if (JUMP_TO.test(text)) return traits | Trait.JumpTo
  if (JUMP_FROM.test(text)) return traits | Trait.JumpFrom
  if (text.length > 110) return traits
  if (LATIN_FOLIO.test(text)) return traits | Trait.Folio
  if (LATIN_TEASER.test(text)) return traits | Trait.Teaser
  if (ADVERTISEMENT.test(text)) traits |= Trait.Advertisement
  if (CONTACT.test(text)) traits |= Trait.Contact
  if (/^[\p{Lu}\s’'&·-]{4,32}$/u.test(text)) traits |= Trait.Capitals
  if (LATIN_CREDIT.test(text)) traits |= Trait.Credit
  if (LATIN_CAPTION.test(text)) traits |= Trait.CaptionWords
  if (text.length <= 80 && LATIN_BYLINE.test(text) && !/[.!?]$/u.test(text)) traits |= Trait.NamedByline
  return isTitleCase(text) ? traits | Trait.TitleCase : traits
}

/** Most words of four letters or more have a capital: a habit of headlines that no sentence shares. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return words.length >= 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75
}
