import type { Block, Inline } from '../../article/block'
import type { Held } from '../hold/held'
import { type Home, type Homes, isArticle } from '../hold/homes'
import type { SettledPassage } from '../hold/settled-passage'
import type { ArticleAdded, ArticleGone, PassageChanged } from '../review'
import { printOf } from './print'

/** Items about texts, and which of them asks about each passage. */
export interface TextItems {
  readonly whole: readonly (ArticleAdded | ArticleGone)[]
  readonly passages: readonly PassageChanged[]
  readonly itemOf: ReadonlyMap<SettledPassage, string>
}

/** Makes items of what the passages ask. Articles that came or went whole are one item each. */
export function textItems(held: Held, homes: Homes, settled: readonly SettledPassage[]): TextItems {
  const whole = [...articlesGone(held, homes, settled), ...articlesAdded(held, homes, settled)]
  const itemOf = new Map(whole.flatMap(({ item, passages }) => passages.map((passage) => [passage, item.key] as const)))
  const passages: PassageChanged[] = []
  for (const passage of settled) {
    if (passage.need === null || itemOf.has(passage)) continue
    const item = passageItem(homes, passage, passage.need)
    itemOf.set(passage, item.key)
    passages.push(item)
  }
  return { whole: whole.map(({ item }) => item), passages, itemOf }
}

interface Whole<Item> {
  readonly item: Item
  readonly passages: readonly SettledPassage[]
}

/** The passages of each article of a side, by its home. */
function byArticle(settled: readonly SettledPassage[], side: 'ours' | 'theirs', homes: readonly Home[]) {
  const articles = new Map<Home, SettledPassage[]>()
  for (const passage of settled) {
    for (const home of new Set(passage.passage[side].map((at) => homes[at] ?? 0))) {
      if (isArticle(home)) articles.set(home, [...(articles.get(home) ?? []), passage])
    }
  }
  return articles
}

function articlesGone({ ours }: Held, homes: Homes, settled: readonly SettledPassage[]): Whole<ArticleGone>[] {
  return [...byArticle(settled, 'ours', homes.ours)].flatMap(([home, passages]) => {
    const id = ours.page.articles[home]?.id
    if (id === undefined || passages.some(({ theirs }) => theirs.length > 0)) return []
    const need = passages.some((passage) => passage.need === 'conflict') ? 'conflict' as const : 'clean' as const
    const blocks = passages.flatMap((passage) => passage.ours)
    return [{ passages, item: { kind: 'article-gone', key: `gone ${id}`, article: id, need, ours: blocks, print: printOf(shownOf(blocks)) } }]
  })
}

function articlesAdded(held: Held, homes: Homes, settled: readonly SettledPassage[]): Whole<ArticleAdded>[] {
  return [...byArticle(settled, 'theirs', homes.theirs)].flatMap(([home, passages]) => {
    if (homes.isOurs(home) || passages.some(({ ours }) => ours.length > 0)) return []
    const place = homes.placeOf(home)
    const key = 'article' in place ? place.article : ''
    const blocks = passages.flatMap((passage) => passage.theirs)
    return [{ passages, item: { kind: 'article-added', key: `added ${key}`, article: key, need: 'clean', theirs: blocks, print: printOf(shownOf(blocks)) } }]
  })
}

function passageItem(homes: Homes, { passage, base, ours, theirs, merged }: SettledPassage, need: PassageChanged['need']): PassageChanged {
  const home = passage.ours.length > 0 ? homes.ours[passage.ours[0] ?? 0] : homes.theirs[passage.theirs[0] ?? 0]
  const place = homes.placeOf(home ?? 0)
  const mergedBlocks = merged === null ? null : withTexts(merged.like === 'ours' ? ours : theirs, merged.texts)
  return {
    kind: 'passage', key: `text ${ours[0]?.id ?? ''} ${passage.theirs[0] ?? ''}`, article: 'article' in place ? place.article : null,
    need, fate: fateOf(ours.length, theirs.length), base, ours, theirs, merged: mergedBlocks,
    print: printOf([shownOf(base), shownOf(ours), shownOf(theirs)]),
  }
}

function fateOf(ours: number, theirs: number): PassageChanged['fate'] {
  if (ours === 0) return 'added'
  if (theirs === 0) return 'gone'
  return theirs === ours ? 'changed' : theirs > ours ? 'broken' : 'joined'
}

/** Blocks with other texts, in their order. */
export function withTexts(blocks: readonly Block[], texts: readonly (readonly Inline[])[]): readonly Block[] {
  return blocks.map((block, index) => ({ ...block, text: texts[index] ?? block.text }))
}

/** What of blocks a person sees. */
function shownOf(blocks: readonly Block[]) {
  return blocks.map(({ role, text }) => [role, text])
}
