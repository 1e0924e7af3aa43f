import { isInstitution, isNames, opensWithReporters, saysByline, saysLatinByline, saysLatinOffice } from './forms/byline'
import { isHanCredit, isLatinCredit, saysCaption, saysLatinCaption } from './forms/caption'
import { isDateLead, isHanDateline, isLatinDateline } from './forms/dateline'
import { endingIn } from './forms/ending-in'
import { isHanFolio, isLatinFolio } from './forms/folio'
import { hasContact, isAdvertisement, isHouseNote, isLatinNotice, isNotice } from './forms/notice'

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
  /** 图片新闻, 社论, Obituaries: says what sort of story follows. */
  Genre: 1 << 27,
  /** 编者按：: a note by the editor, with which an article opens. */
  EditorsNote: 1 << 28,
  /** 本报热线：…, Got a story? Call …: the paper tells its readers how to reach it. */
  HouseNote: 1 << 29,
} as const

const PAGE = '第?\\s*[\\dA-D一二三四五六七八九十]{1,4}\\s*版'
const JUMP_TO = new RegExp(`^[（(]?(?:下转|下轉|转|轉|见|見|详见|詳見)${PAGE}[^，。]{0,8}[）)]?$|^\\(?(?:continued|turn(?:s)?|see)\\s+(?:on|to|inside,?)?\\s*page\\s`, 'iu')
const JUMP_FROM = new RegExp(`^[（(]?(?:上接|接)${PAGE}[^，。]{0,8}[）)]?$|^\\(?continued\\s+from\\s+page\\s`, 'iu')
const INLINE_JUMP = /[（(](?:下转|下轉|转|轉)第?[\dA-D一二三四五六七八九十]{1,4}版[^（）()]{0,8}[）)]$/u
const EDITORS_NOTE = /^[【（(]?(?:编者按|編者按|编者的话|編者的話|开栏的话|開欄的話|编前|編前)/u
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])/u

/**
 * The words with which newspapers end the names of their standing columns. The genres come from the trade's
 * dictionary (手记, 时评, 论坛 …); the list is soft evidence between a headline and what stands over it.
 */
const COLUMN_NAME = /(?:手[记記]|[观觀]察|[时時][评評]|[论論][坛壇]|[点點][评評]|短[评評]|快[评評]|[锐銳][评評]|[评評][论論]|之窗|[专專][栏欄]|[连連][载載]|[专專]版|[访訪][谈談]|[对對][话話]|[随隨][笔筆]|漫[谈談]|[杂雜][谈談]|札[记記]|速[递遞]|[简簡][讯訊]|[视視][点點]|[关關]注|[进進]行[时時]|特[写寫]|周刊|週刊|[编編]者按|[来來]信|[链鏈]接|小品|[专專][题題]|[漫夜杂雜茶][话話笔筆]|今日[谈談]|[街夜][谈談]|微言|走[笔筆]|[书書][声聲]|直通[车車]|[绘繪][图圖])$|^(?!讲|講)\p{Script=Han}{2,4}故事$/u
/** The kinds of stories and pages, which stand over a headline: the trade's dictionary has them. */
const GENRE = /^(?:[图圖]片新[闻聞]|[图圖]片[报報][道導]|新[闻聞][图圖]片|[图圖]片故事|短[讯訊]|[简簡][讯訊]|[综綜]合消息|社[论論]|[编編]后[语語]?|[来來]信[选選]登|[读讀]者[来來]信|本[报報][评評][论論][员員])$/u
const LATIN_GENRE = /^(?:obituar(?:y|ies)|editorials?|opinion|letters(?: to the editor)?|(?:news )?in brief|briefs|analysis|commentary|corrections? and clarifications)$/iu
const TEASER = endingIn('读讀览覽版）)', /^(?:今日|本期|要[闻聞])?(?:[导導][读讀]|[导導][览覽])$|\S.*[\s（(·…．.](?:[详詳]?[见見])?第?[\dA-D]\d?版[）)]?$/u)
/** 第三届…论坛 is an event, and no column. */
const EVENT = /^第[\d一二三四五六七八九十]+[届屆]/u
const LATIN_TEASER = /^(?:inside|in this issue|on other pages)\s*:?$|\S\s+(?:\(?see\s+)?page\s+[a-z]?\d{1,2}\)?$/iu
/** Offices that sign alone have up to fourteen characters: 河湾县委政策研究室. */
const LONGEST_INSTITUTION = 14
const THEMED = /[^\d·][·|｜][^\d·]/u
const CLOSING_NOTE = /^[（(](?:作者|[题題][图圖]|本文|[图圖]片|注|註|摘自|[选選]自)/u

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
  if (isHanDateline(closed) || opensWithReporters(closed)) traits |= Trait.Dateline
  if (isDateLead(closed)) traits |= Trait.DateLead
  if (closed.startsWith('——')) traits |= Trait.Dash
  if (EDITORS_NOTE.test(closed)) traits |= Trait.EditorsNote
  if (ORDINAL.test(closed)) traits |= Trait.Ordinal
  if (INLINE_JUMP.test(closed)) traits |= JUMP_TO.test(closed) ? Trait.JumpTo : Trait.InlineJump
  if (isHanFolio(text, closed)) return traits | Trait.Folio
  if (isAdvertisement(closed)) return traits | Trait.Advertisement
  if (closed.length > 48) return traits | (saysCaption(closed) ? Trait.CaptionWords : 0)
  if (JUMP_TO.test(closed)) return traits | Trait.JumpTo
  if (JUMP_FROM.test(closed)) return traits | Trait.JumpFrom
  if (TEASER.test(text)) return traits | Trait.Teaser
  if (isHouseNote(closed, true)) return traits | Trait.HouseNote
  if (isNotice(closed)) traits |= Trait.Notice
  if (GENRE.test(closed)) traits |= Trait.Genre
  if (closed.length <= LONGEST_INSTITUTION && isInstitution(closed)) traits |= Trait.Institution
  if (hasContact(closed)) traits |= Trait.Contact
  if (isHanCredit(closed)) traits |= Trait.Credit
  if (saysCaption(closed)) traits |= Trait.CaptionWords
  if (closed.length > 8 && THEMED.test(closed.replace(/“[^”]*(?:”|$)|《[^》]*(?:》|$)/gu, '“'))) traits |= Trait.Themed
  if (closed.length <= 24 && COLUMN_NAME.test(closed) && !EVENT.test(closed)) traits |= Trait.ColumnName
  return traits & (Trait.Dateline | Trait.Credit) ? traits : traits | bylineTraits(text, closed)
}

function bylineTraits(text: string, closed: string): number {
  if (/^[（(]/u.test(closed)) {
    if (CLOSING_NOTE.test(closed)) return Trait.ClosingNote
    return /[）)]$/u.test(closed) && isNames(text.slice(1, -1), true) ? Trait.BracketByline : 0
  }
  if (/[，。！？；]/u.test(closed) || COLUMN_NAME.test(closed) || GENRE.test(closed)) return 0
  if (saysByline(text, closed)) return Trait.NamedByline
  return isNames(text, false) ? Trait.LoneNames : 0
}

function latinTraits(text: string): number {
  let traits = 0
  if (isLatinDateline(text)) traits |= Trait.Dateline
  if (/^\p{Ll}/u.test(text)) traits |= Trait.LowerCase
  if (JUMP_TO.test(text)) return traits | Trait.JumpTo
  if (JUMP_FROM.test(text)) return traits | Trait.JumpFrom
  if (text.length > 110) return traits
  if (isLatinFolio(text)) return traits | Trait.Folio
  if (LATIN_TEASER.test(text)) return traits | Trait.Teaser
  if (isHouseNote(text, false)) return traits | Trait.HouseNote
  if (isAdvertisement(text)) return traits | Trait.Advertisement
  if (LATIN_GENRE.test(text)) return traits | Trait.Genre
  if (isLatinNotice(text)) traits |= Trait.Notice
  if (hasContact(text)) traits |= Trait.Contact
  if (/^[\p{Lu}\s’'&·-]{4,32}$/u.test(text)) traits |= Trait.Capitals
  if (isLatinCredit(text)) traits |= Trait.Credit
  if (saysLatinCaption(text)) traits |= Trait.CaptionWords
  if (saysLatinByline(text) || saysLatinOffice(text)) traits |= Trait.NamedByline
  // a name and a paper have capitals, too
  if (traits & (Trait.Credit | Trait.NamedByline)) return traits & ~Trait.Capitals
  return isTitleCase(text) ? traits | Trait.TitleCase : traits
}

/** Most words of four letters or more have a capital: a habit of headlines that no sentence shares. */
function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’]{3,}/gu) ?? []
  return words.length >= 2 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.75
}
