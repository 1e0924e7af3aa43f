/** What the paragraphs are made of; invented, and each long enough to be no crosshead. */
const SENTENCES = [
  '清晨五点半，柳栈渡口的雾还没有散，第一班船已经靠了岸。',
  '挑着菜担的、推着自行车的、背着书包的，一个跟一个上了跳板。',
  '老船工把缆绳绕了三圈，抬头看一眼江面，说今天的水比昨天又涨了两指。',
  '街道办事处的工作人员介绍，改造之后这里将保留旧船坞和那座守望台。',
  '“桥通了是好事，可这条船我们坐了四十年，总有点舍不得。”住在北岸的居民说。',
  '据水文站统计，入汛以来，棹江上游来水量比常年同期多出18%，各处闸口都加派了人手。',
  '记者在现场看到，材料已经堆放整齐，施工的时间表贴在公告栏最显眼的地方。',
  '午后下过一场小雨，石板路上映着两边的屋檐，巷口的面馆坐满了躲雨的人。',
  '按照计划，首批设施预计在2026年9月底以前完成安装，10月份投入使用。',
  '有人提议把渡口的灯留下来，夜里远远望见，就知道到家了。',
] as const

/** A line of a newspaper's column holds about so many characters. */
const MEASURE = 24
const SENTENCES_IN_A_PARAGRAPH = 4

/**
 * The dump of a page with one article of about so many characters, as a typesetter's file gives it: a headline, a byline,
 * and a column of paragraphs whose first lines are set in. `number` makes articles differ.
 */
export function printedArticle(number: number, characters: number): string {
  const lines = [`柳栈渡口纪事之${number}`, '本报记者 林晚舟']
  let printed = 0
  for (let at = number; printed < characters; at += 1) {
    const paragraph = Array.from({ length: SENTENCES_IN_A_PARAGRAPH }, (_, index) =>
      SENTENCES[(at * 3 + index * (1 + (at % 3))) % SENTENCES.length]).join('')
    printed += paragraph.length
    lines.push(...column(`　　${paragraph}`))
  }
  return `${lines.join('\n')}\n`
}

function column(paragraph: string): string[] {
  return Array.from({ length: Math.ceil(paragraph.length / MEASURE) }, (_, line) =>
    paragraph.slice(line * MEASURE, (line + 1) * MEASURE))
}
