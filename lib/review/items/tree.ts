import { plainText, type Block } from '../../article/block'
import type { Labels } from '../hold/labels'
import type { ReviewArticle } from '../review'
import type { Findings } from './findings'
import { inPlace } from '../outcome/in-place'

/** The articles of a Review: those of the page, and those that come where the new dump has them. */
export function treeOf({ held, homes }: Findings, labels: Labels): readonly ReviewArticle[] {
  const { ours, theirs } = held
  const theirsOf = new Map(labels.theirs.map((label, at) => [label, at]))
  const known = ours.page.articles.map(({ id, blocks }, at) => ({
    key: id, isNew: false, headline: headlineOf(blocks), oursAt: at, theirsAt: theirsOf.get(at) ?? null,
  }))
  const coming = labels.theirs.flatMap((label, at) => {
    const place = homes.placeOf(label)
    if (homes.isOurs(label) || !('article' in place)) return []
    return [{ key: place.article, isNew: true, headline: headlineOf(theirs.page.articles[at]?.blocks ?? []), oursAt: null, theirsAt: at }]
  })
  return inPlace([...known, ...coming], 'ours').map(({ key, isNew, headline }) => ({ key, isNew, headline }))
}

/** A tree shows so much of an article without a headline. */
const BEGINNING = 40

function headlineOf(blocks: readonly Block[]): string {
  const headline = blocks.find(({ role }) => role === 'headline') ?? blocks.find(({ role }) => role === 'damaged')
  return headline ? plainText(headline) : blocks.map(plainText).join(' ').slice(0, BEGINNING)
}
