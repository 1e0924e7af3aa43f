/**
 * The forms of folio lines and page credits. A newspaper prints the date, the number and the name of the page, and
 * most often who edited it, on every page; only the order is each paper's own.
 */

/** 2031年5月8日, 二〇三一年五月八日, 中華民國一二〇年五月八日, 公历一九五六年十月十二日. */
const DATE = /(?:\d{2,4}|[一二三四五六七八九〇○零Ｏ]{2,4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/u
const WEEKDAY = /星期[一二三四五六日天]|[周週][一二三四五六日]|禮拜[一二三四五六日]/u
/** A page's number: the first thing of the line, 第2版, or a number that stands alone. */
const PAGE = /^[A-Z]?\d{1,2}(?=\D)|第?[A-Z]?\d{1,2}版|第[一二三四五六七八九十]{1,3}版/u
const LONE_NUMBER = /(?:^|[\s·|丨│])[A-Z]?\d{1,2}(?=[\s·|丨│]|$)/u
/** A paper's name alone at the end of the line or before a space. */
const PAPER = /[报報](?:》|\s|$)|(?:周|週)刊(?:》|\s|$)/u
/** Offices of the people who make up a page and nothing else. */
const PAGE_OFFICE = /责任编辑|責任編輯|责编|責編|本版编辑|本版責編|栏目主编|执行主编|图片编辑|美术编辑|美术设计|版式设计|版面設計|版式|组版|組版|美编|美編|校对|校對|检校|值班主任|值班编委|视觉/gu
/** Offices that other work has, too. */
const OFFICE = /(?:主编|主編|编辑|編輯|设计|設計|值班|总值班|審校|审校|監製)\s*[:：/／丨|│]/u
const CREDIT = /^(?:本版|今日)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|主編|版式|组版|美编|美術編輯|校对|校對|检校|值班)/u
const MASTHEAD = /^(?:今日|明日)?(?:天气|天氣)[:：]|CN\d{2}-\d{4}|国内统一|國內統一|邮发代号|郵發代號|代号\d|总第\d+[期号]|總第\d+[期號]|^第\d{3,6}[期号號]/u
const CHINESE_DATE = /\d{4}年\d{1,2}月\d{1,2}日/u
const CHINESE_PAGE = /星期|周[一二三四五六日]|第?\d{1,2}版|[日报]\d{1,2}$|^\d{1,2}[^\d年月日]/u
const PAGE_NAME = /^(?:第?[\dA-D]\d?版?[·:：]?\p{Script=Han}{2,6}(?:\d{1,2}版?)?|\p{Script=Han}{2,6}·?第?\d{1,2}版|第?\d{1,2}版|第[一二三四五六七八九十]{1,3}版.{0,5})$/u
/** Longer lines are text, in UTF-16 units without spaces. */
const LONGEST = 90

/** Whether a line that holds Han is a folio line or the credits of its page. */
export function isHanFolio(text: string, closed: string): boolean {
  if (closed.length > LONGEST || /[。！？]$/u.test(closed)) return false
  const offices = closed.match(PAGE_OFFICE)?.length ?? 0
  if (MASTHEAD.test(closed) || isDated(text, closed, offices > 0 || OFFICE.test(closed))) return true
  if (/[，。；]/u.test(closed)) return false
  if (offices > 1) return true
  if (offices === 1) return CREDIT.test(closed) || OFFICE.test(closed) || /[:：/／丨|│]/u.test(closed)
  return CREDIT.test(closed) && OFFICE.test(closed)
}

/** A date with the day of the week, and the page's number, the paper or an editor beside it. */
function isDated(text: string, closed: string, edited: boolean): boolean {
  if (/[，、；。]/u.test(closed)) return false
  if (CHINESE_DATE.test(closed) && CHINESE_PAGE.test(closed.replace(CHINESE_DATE, '|'))) return true
  const left = text.replace(/(\d)\s+(?=[年月日])|([年月])\s+(?=\d)/gu, '$1$2').replace(DATE, ' ')
  if (left.length === text.length || !DATE.test(closed)) return false
  const rest = left.replace(/\s+/gu, '')
  const numbered = PAGE.test(rest) || LONE_NUMBER.test(left)
  return [WEEKDAY.test(rest), numbered, PAPER.test(left), edited].filter(Boolean).length >= 2
}

/** Whether a line could be the name or number of its page; only believed at the head and foot of the page. */
export function isPageName(closed: string): boolean {
  return PAGE_NAME.test(closed)
}

/** Months and days of the week in English, German, French and Spanish, by their beginnings. */
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|märz|mai|okt|dez|janv|févr|fevr|mars|avr|juin|juil|août|ene|abr|ago|dic)\\p{L}*\\.?'
const LATIN_DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo'
const LATIN_DATE = new RegExp(`(?:\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+)?${MONTH}|\\b${MONTH}\\s+\\d{1,2}(?:\\s*[–-]\\s*\\d{1,2})?),?\\s+(?:de\\s+)?\\d{4}\\b`, 'iu')
const LATIN_WEEKDAY = new RegExp(`(?:^|[^\\p{L}])(?:${LATIN_DAY})(?![\\p{L}])`, 'iu')
const LATIN_PAGE = /\b(?:page|seite|página|pagina|p\.)\s*[a-z]?\d{1,3}\b|^[A-Z]?\d{1,3}\b|\s[A-Z]?\d{1,3}$|\s[A-Z]\d{1,2}\s/iu
const LATIN_NUMBER = /^(?:vol(?:ume|\.)?|no\.|nr\.|n[°º]|issue)\s*(?:\d+|[ivxlc]+)\b/iu
const LATIN_PAGE_FIRST = /^page\s+[a-z]?\d+(?:$|\s+\p{Lu}|\s*\W)/iu
const LATIN_CREDITS = /^(?:editor|layout|proof(?:s|reader)?|design|page editor|managing editor)s?\s*[:|]/iu

/** Whether a line of an alphabet is a folio line or the credits of its page. */
export function isLatinFolio(text: string): boolean {
  if (LATIN_CREDITS.test(text)) return true
  if (/[.!?,;]$/u.test(text)) return false
  const dated = LATIN_DATE.test(text)
  if (!dated) return LATIN_PAGE_FIRST.test(text) || (LATIN_NUMBER.test(text) && /[·|•]|\bvol\b.*\bno\b|^\S+\s*\S+$/iu.test(text))
  const rest = text.replace(LATIN_DATE, ' ').trim()
  return LATIN_WEEKDAY.test(rest) || LATIN_PAGE.test(rest) || LATIN_NUMBER.test(text)
}
