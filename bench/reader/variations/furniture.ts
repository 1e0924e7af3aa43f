import { breakChinese } from '@/prisma/sample/typeset/break-chinese'
import type { DrawnBlock } from './draw-article'
import type { PageLayout } from './layout'
import type { Random } from './random'

/** Papers, page names and people that exist nowhere. */
const PAPERS = ['河湾日报', '芦汀日报', '棹江晚报', '鹭岭新闻'] as const
const PAGE_NAMES = ['要闻', '综合', '民生', '副刊', '经济', '文化'] as const
const MAKERS = ['林 舟', '周 禾', '陈小满', '顾 青', '叶知秋', '费文澜'] as const
/** Pictures that are news by themselves, with the texts below them. */
const PICTURES = [
  '6月9日，棹江渡口，新下水的观光船第一次试航。这条船长24米，用电行驶，一次可以坐60人，下月起往返于柳栈与莼浦之间。图为船员在检查救生衣。林 舟摄',
  '入夏以来，河湾镇的荷塘进入盛花期，每天有上千人前来赏荷。镇里在塘边修了三里木栈道，周末还有乡亲摆出莲蓬和藕粉。图为10月3日的荷塘。周 禾摄（新渡社发）',
  '昨天，鹭鸣岭小学的孩子们在操场上举行风筝比赛，四百多只自己扎的风筝飞上天空，最远的一只飞过了江。本报记者 陈小满摄',
] as const
const DAYS = '一二三四五六日'

/** The folio line of a page, before or after everything else. */
export function drawFolio(random: Random, layout: PageLayout, language: 'zh' | 'en'): DrawnBlock[] {
  return layout.folio === 'none' ? [] : [furniture(language === 'en' ? englishFolio(random) : chineseFolio(random))]
}

/** The line that names who made the page. */
export function drawCredits(random: Random, layout: PageLayout, language: 'zh' | 'en'): DrawnBlock[] {
  if (!layout.credits || language === 'en') return []
  const [editor = '', designer = '', reader = ''] = random.shuffled(MAKERS)
  return [furniture(random.pick([
    `责编 ${editor} 版式 ${designer} 校对 ${reader}`,
    `责任编辑：${editor} 美术编辑：${designer}`,
    `本版责编：${editor} 校对：${reader}`,
    `编辑/${editor} 版式/${designer} 校对/${reader}`,
  ]))]
}

/** A picture with its text, set wider than a column. */
export function drawPicture(random: Random, layout: PageLayout, language: 'zh' | 'en'): DrawnBlock[] {
  if (!layout.picture || language === 'en') return []
  const measure = random.whole(26, 50)
  const lines = breakChinese(random.pick(PICTURES), () => measure, layout.seenAsSpace)
  return [{ article: null, tight: false, lines: lines.map((text) => ({ text, role: 'caption', startsParagraph: false })) }]
}

function chineseFolio(random: Random): string {
  const date = `2031年${random.whole(1, 12)}月${random.whole(1, 28)}日`
  const day = `星期${DAYS.charAt(random.whole(0, 6))}`
  const paper = random.pick(PAPERS)
  const page = random.whole(1, 20)
  return random.pick([
    `${page} ${date} ${day} ${paper}`,
    `${paper} ${date} ${day} ${page}`,
    `${paper} ${date} ${day} 第${page}版 ${random.pick(PAGE_NAMES)}`,
    `${String(page).padStart(2, '0')} ${random.pick(PAGE_NAMES)} ${date} ${day}`,
  ])
}

function englishFolio(random: Random): string {
  return `RIVER BEND GAZETTE  Saturday, November ${random.whole(1, 28)}, 2031  Page ${random.whole(1, 20)}`
}

function furniture(text: string): DrawnBlock {
  return { article: null, tight: true, lines: [{ text, role: 'folio', startsParagraph: false }] }
}
