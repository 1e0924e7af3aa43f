import type { Page } from './page'

/** So wide a gap inside a line is a gutter between columns, in spaces. */
const GUTTER = /\S {4,}\S|\S\u3000{3,}\S|\S\t+\S/u

/** A page of which one line in five has a gutter was extracted with its columns side by side. */
const SHARE = 0.2

/**
 * Whether columns were pasted side by side:
 *
 *     两岸茶农同走一座桥      两岸往来更勤
 *     渡船停靠在东岸。       大桥修通之后
 *
 * @returns the first such line's place, -1 where the page is not of that kind
 */
export function hasColumns(page: Page): number {
  let first = -1
  let count = 0
  page.lines.forEach(({ text }, at) => {
    if (text.length > 400 || !GUTTER.test(text)) return
    if (first < 0) first = at
    count++
  })
  return count >= 4 && count >= page.count * SHARE ? first : -1
}
