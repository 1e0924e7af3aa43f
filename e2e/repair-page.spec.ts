import type { Page } from '@playwright/test'
import { line, lines, saved } from './bench'
import { expect, test } from './fixtures'
import { foundPaper, importDump } from './paper'

/**
 * A page with a headline of which the machine got three characters: 给长 on a line of its own, 留 in the middle of a line of
 * its story. The last two stories run together. The other faults are made by hand, in `makeFaults`.
 */
const DUMP = `
新桥今早通车
本报讯（记者林晚舟）六月十二日清晨，沙渡新桥正式通车。第
一辆过桥的是送菜的三轮车，车上装着带露水的空心菜。桥头站满
了来看热闹的人。
守桥人老姜说，他等这一天等了二十年。他把旧渡船的缆绳系在桥
墩上，算是留个纪念。

旧渡口改作茶亭
本报讯（记者陈望江）通车之后，旧渡口的售票房不再卖票。镇里
把它改成一间茶亭，给过路人歇脚。茶水不要钱，坐多久都可以。
守亭的是退休船工老何。他每天早上五点烧第一壶水，等赶早市的
人来。

茶叶从山里来
茶叶是上游三个村子送的，一年一百二十斤。老何说，够喝，也够
给远路来的人带一包走。

水文站添新尺
本报讯（记者何汀）沙渡水文站昨天换上新的水尺，刻度从厘米细
到毫米。站长说，河床比十年前低了半米，旧尺已经量不准枯水期
的水位。新尺用玻璃钢做成，不怕泡，也不怕船碰。
两岸的渔民可以在手机上看到每小时的水位。

给长
学校门前的小路修好了，孩子们不用再绕过鱼塘。校长说，修路的
钱是三十一位家长凑的，留每人出了两天工。路面铺的是旧渡船的
船板，走上去有木头的声音。
`

const BRIDGE = '守桥人老姜说'
const STATION = '水文站添新尺'
const SECOND_LINE_OF_STATION = '到毫米。站长说'
const CROSSHEAD = '茶叶从山里来'
const SURVIVES = '给长'
const WOVEN = '留每人出了两天工'
const HEADLINE = '给长椅留一个空位'

/** The page as it should be: each article's blocks by role and first characters. */
const REPAIRED = [
  ['Headline：新桥今早通车', 'Body：本报讯（记者林晚舟）', 'Body：守桥人老姜说'],
  ['Headline：旧渡口改作茶亭', 'Body：本报讯（记者陈望江）', 'Crosshead：茶叶从山里来', 'Body：茶叶是上游三个村子送的'],
  ['Headline：水文站添新尺', 'Body：本报讯（记者何汀）沙渡水文站昨天换上新的水尺，刻度从厘米细到毫米。', 'Body：两岸的渔民'],
  [`Headline：${HEADLINE}`, 'Body：学校门前的小路修好了'],
]
/** The page with its six faults. */
const FAULTY = [
  ['Headline：新桥今早通车', 'Body：本报讯（记者林晚舟）'],
  ['Body：守桥人老姜说'],
  ['Headline：旧渡口改作茶亭', 'Headline：茶叶从山里来', 'Headline：水文站添新尺', 'Body：本报讯（记者陈望江）', 'Body：茶叶是上游三个村子送的'],
  ['Body：本报讯（记者何汀）', 'Body：到毫米。站长说', 'Body：两岸的渔民', 'Body：给长学校门前的小路修好了'],
]

function chosen(page: Page, words: string) {
  return expect(line(page, words)).toHaveAttribute('aria-selected', 'true')
}

/** A name that begins with words that may hold brackets. */
function startingWith(words: string): RegExp {
  return new RegExp(`^${words.replaceAll(/[()（）]/g, '.')}`)
}

async function expectArticles(page: Page, wanted: readonly (readonly string[])[]): Promise<void> {
  const articles = page.getByRole('region', { name: /^Article \d+:/ })
  await expect(articles).toHaveCount(wanted.length)
  for (const [index, blocks] of wanted.entries()) {
    const options = articles.nth(index).getByRole('option')
    await expect(options).toHaveCount(blocks.length)
    for (const [at, block] of blocks.entries()) await expect(options.nth(at)).toHaveAccessibleName(startingWith(block))
  }
}

/** Makes five of the six faults of a page that was read but for its damaged headline. */
async function makeFaults(page: Page): Promise<void> {
  await expect(lines(page)).toBeFocused()
  await line(page, BRIDGE).click()
  await page.keyboard.press('s')
  await line(page, CROSSHEAD).click()
  await page.keyboard.press('Shift+J')
  await answer(page, 'r', 'h')
  await line(page, STATION).click()
  await answer(page, 'm', '3')
  await line(page, SECOND_LINE_OF_STATION).click()
  await page.keyboard.press('b')
  await expectArticles(page, FAULTY)
  await saved(page)
  await page.reload()
  await expect(lines(page)).toBeFocused()
}

async function answer(page: Page, key: string, pick: string): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press(pick)
  await expect(page.getByRole('menu')).toBeHidden()
}

async function faultyPage(page: Page, request: Parameters<typeof importDump>[0], chief: Page): Promise<void> {
  const title = await foundPaper(chief)
  const { pageId } = await importDump(request, title, DUMP)
  await page.goto(`/desk/pages/${pageId}`)
  await makeFaults(page)
}

test('six faults are repaired by keyboard alone, in sixty keystrokes at most', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await faultyPage(page, await requestAs('editor'), await pageAs('chief-editor'))
  let keystrokes = 0
  async function press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) {
      await page.keyboard.press(chord)
      keystrokes += chord.split('+').length
    }
  }
  async function times(count: number, chord: string): Promise<void> {
    for (let at = 0; at < count; at += 1) await press(chord)
  }

  await test.step('one article cut in two', async () => {
    await press(']', ']')
    await chosen(page, BRIDGE)
    await press('Shift+J')
  })
  await test.step('a crosshead read as headline', async () => {
    await press(']')
    await times(5, 'ArrowDown')
    await chosen(page, CROSSHEAD)
    await press('r')
    await expect(page.getByRole('menu')).toBeVisible()
    await press('c')
    await expect(line(page, CROSSHEAD)).toHaveAccessibleName(/Crosshead/)
  })
  await test.step('a headline with the wrong article', async () => {
    await times(3, 'ArrowDown')
    await chosen(page, STATION)
    await press('m')
    await expect(page.getByRole('menu')).toBeVisible()
    await press('3')
    await expect(line(page, STATION)).toHaveAccessibleName(/article 3/)
  })
  await test.step('a paragraph broken wrongly', async () => {
    await times(2, 'ArrowDown')
    await chosen(page, SECOND_LINE_OF_STATION)
    await press('p')
  })
  await test.step('two articles run together', async () => {
    await times(3, 'ArrowDown')
    await chosen(page, SURVIVES)
    await press('s')
  })
  await test.step('a damaged headline woven into the text', async () => {
    await times(2, 'Shift+ArrowDown')
    await chosen(page, WOVEN)
    await press('u')
    await expect(page.getByRole('textbox', { name: 'Chosen lines' })).toBeFocused()
    await press(' ')
    await times(2, 'ArrowDown')
    await times(11, 'ArrowRight')
    await press('Shift+ArrowRight', ' ')
    await expect(page.getByText('Goes: 给长 留')).toBeVisible()
    await press('Enter')
    await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
    await page.keyboard.insertText(HEADLINE)
    await press('Enter')
  })
  await expectArticles(page, REPAIRED)
  await saved(page)
  expect(keystrokes).toBeLessThanOrEqual(60)
  await page.reload()
  await expectArticles(page, REPAIRED)
  test.info().annotations.push({ type: 'keystrokes', description: String(keystrokes) })
})

test('the same six faults are repaired by pointer, with a reload in the middle', async ({ pageAs, requestAs }) => {
  const page = await pageAs('editor')
  await faultyPage(page, await requestAs('editor'), await pageAs('chief-editor'))
  const deed = (name: RegExp) => page.getByRole('toolbar').getByRole('button', { name })
  async function more(name: string): Promise<void> {
    await page.getByRole('button', { name: 'All deeds' }).click()
    await page.getByRole('menuitem', { name }).click()
  }

  await line(page, BRIDGE).click()
  await more('Join with the article before')
  await line(page, CROSSHEAD).click()
  await deed(/^Role/).click()
  await page.getByRole('menuitem', { name: 'Crosshead' }).click()
  await saved(page)
  await page.reload()
  await line(page, STATION).click()
  await deed(/^Move/).click()
  await page.getByRole('menuitem', { name: /^3/ }).click()
  await line(page, SECOND_LINE_OF_STATION).click()
  await deed(/^Join ¶/).click()
  await line(page, SURVIVES).click()
  await deed(/^Split/).click()

  await line(page, SURVIVES).click()
  await line(page, WOVEN).click({ modifiers: ['Shift'] })
  await more('Take characters apart…')
  const dialog = page.getByRole('dialog', { name: 'Take characters apart' })
  const field = dialog.getByRole('textbox', { name: 'Chosen lines' })
  await expect(field).toBeFocused()
  await select(field, SURVIVES)
  await dialog.getByRole('button', { name: /^Mark, or take/ }).click()
  await select(field, '留')
  await dialog.getByRole('button', { name: /^Mark, or take/ }).click()
  await dialog.getByRole('button', { name: 'Take apart' }).click()
  await page.getByRole('textbox', { name: 'Headline' }).fill(HEADLINE)
  await page.getByRole('button', { name: 'Make it the headline' }).click()
  await expectArticles(page, REPAIRED)
  await saved(page)
})

/** Drags with the mouse over the first place where words stand in a field. */
async function select(field: ReturnType<Page['getByRole']>, words: string): Promise<void> {
  const page = field.page()
  const box = await field.evaluate((element, wanted) => {
    const behind = element.previousElementSibling
    if (!behind) throw new Error('the field has no text behind it')
    const walker = document.createTreeWalker(behind, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left, right, middle: top + height / 2 }
    }
    throw new Error(`${wanted} is not in the field`)
  }, words)
  await page.mouse.move(box.left + 1, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 })
  await page.mouse.up()
}
