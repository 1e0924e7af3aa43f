import type { ReadDump } from '@/lib/review/review'
import type { Random } from '../reader/variations/random'
import { EditingDesk } from './editing-desk'
import type { EditorsWork } from './editors-work'
import {
  breakOne, fuse, giveRole, join, moveParagraph, order, orderWhole, putAside, split, type StructureDeed, takeUp,
} from './structure-deeds'
import { addSentence, correct, typeHeadline } from './text-edits'

/** So many deeds are done to a page: few pages are touched more than a dozen times. */
const DEEDS = { least: 4, most: 14 } as const

const ALL = {
  correct, addSentence, typeHeadline, split, join, giveRole, moveParagraph, putAside, takeUp, breakOne, fuse, order, orderWhole,
} as const satisfies Readonly<Record<string, StructureDeed>>

/** How often what is done: most of it is correcting words. */
const SHARES: Readonly<Record<keyof typeof ALL, number>> = {
  correct: 28, addSentence: 12, typeHeadline: 8, split: 6, join: 6, giveRole: 10, moveParagraph: 6, putAside: 6, takeUp: 3,
  breakOne: 7, fuse: 7, order: 4, orderWhole: 2,
}

/** Editors work on the page that the machine made of a dump. */
export function editorsWork(random: Random, base: ReadDump): EditorsWork {
  const desk = new EditingDesk(random, base)
  for (let left = random.whole(DEEDS.least, DEEDS.most); left > 0; left -= 1) {
    const deed = ALL[random.weighted(SHARES)]
    const article = desk.one(desk.page.articles.filter(({ blocks }) => blocks.length > 0))
    if (article !== undefined) deed(desk, article)
  }
  return desk.work()
}
