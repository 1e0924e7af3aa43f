import { describe, expect, it } from 'vitest'
import { linesOf } from '@/lib/dump/lines'
import { decodeDump } from '@/lib/dump/decode'
import { read } from '@/lib/reading/read'
import { applyStep } from '@/lib/split/apply'
import { pageCutter } from '@/lib/split/cutter'
import { checkLaw } from '@/lib/split/law'
import type { PageState } from '@/lib/split/page-state'
import { propose } from '@/lib/split/propose'
import { joinArticles } from '@/lib/split/deeds/join-articles'
import { setAside } from '@/lib/split/deeds/set-aside'
import { setRole } from '@/lib/split/deeds/set-role'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import { nextCorrection } from './next-correction'
import { readPrintedLines, readSampleFile, readSamplePaper } from './sample-paper'

const { pages, next } = readSamplePaper()

function pageFrom(file: (typeof pages)[number]) {
  const decoded = decodeDump(readSampleFile(file))
  if (!decoded.ok) throw new RangeError(decoded.fault)
  const lines = linesOf(decoded.text)
  const ids = Array.from({ length: 5_000 }, (_, index) => `${index}`)
  const newId = () => ids.shift() ?? ''
  const cutter = pageCutter('dump', new Map(lines.map(({ line, text }) => [line, text])))
  const context = (page: PageState): DeedContext => ({ page, cutter, newId })
  return { lines, page: propose(read(lines), { dump: 'dump', lines }, newId), context, print: readPrintedLines(file) }
}

function after(page: PageState, outcome: DeedOutcome): PageState {
  const applied = outcome.ok ? applyStep(page, outcome.step) : outcome
  if (!applied.ok) throw new RangeError(applied.why.kind)
  return 'page' in applied ? applied.page : page
}

/** The page as it stands when its editor has nothing left to correct, and in how many Steps. */
function corrected(page: PageState, context: (page: PageState) => DeedContext, print: ReturnType<typeof pageFrom>['print']) {
  let steps = 0
  for (let outcome = nextCorrection(context(page), print); outcome; outcome = nextCorrection(context(page), print)) {
    page = after(page, outcome)
    if (++steps > 200) throw new RangeError('the corrections do not end')
  }
  return { page, steps }
}

describe('the editor of the sample paper', () => {
  it.each([...pages, ...next.pages])('brings $file to what was printed, and loses no line on the way', (file) => {
    const { page, context, print, lines } = pageFrom(file)
    const done = corrected(page, context, print)
    expect(checkLaw(done.page, lines)).toEqual([])
    expect(done.page.articles).toHaveLength(new Set(print.flatMap(({ article }) => article ?? [])).size)
  })

  it.each([
    ['two articles that ran together', ({ context, page }: ReturnType<typeof pageFrom>) =>
      joinArticles(context(page), page.articles[1]?.id ?? '', page.articles[2]?.id ?? '')],
    ['lines that were set aside', ({ context, page }) => setAside(context(page), { lines: { first: 40, last: 60 } }, 'noise')],
    ['lines in a wrong role', ({ context, page }) => setRole(context(page), { lines: { first: 40, last: 44 } }, 'crosshead')],
  ] as [string, (from: ReturnType<typeof pageFrom>) => DeedOutcome][])('mends %s', (_, spoil) => {
    const [, file] = pages
    if (!file) throw new RangeError('the sample has a second page')
    const from = pageFrom(file)
    const { page } = corrected(after(from.page, spoil(from)), from.context, from.print)
    expect(page.articles).toHaveLength(7)
    expect(nextCorrection(from.context(page), from.print)).toBeNull()
  })
})
