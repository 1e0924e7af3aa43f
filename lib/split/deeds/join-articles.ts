import { articleOf } from '../draft'
import { closeArticle, move, setBlockRole, writeDeed, type DeedContext, type DeedOutcome } from '../script'
import { fittingPlace, headLength, isHead } from './fitting-place'

/**
 * Joins two articles: `retire` gives all its blocks to `keep` and is closed; its address leads there.
 *
 * Headline parts find their place in the head. The rest comes before the body of `keep` where `retire` stood
 * before it on the page, else after it. An article has one headline: where both had one, that of `retire` becomes
 * a crosshead where it stood, for a second headline is nearly always a crosshead that was read as one.
 */
export function joinArticles(context: DeedContext, keep: string, retire: string): DeedOutcome {
  return writeDeed('join-articles', context, (script) => {
    if (keep === retire) return { kind: 'same-article', id: keep }
    const kept = articleOf(script.draft, keep)
    const retired = articleOf(script.draft, retire)
    if (kept === undefined) return { kind: 'unknown-article', id: keep }
    if (retired === undefined) return { kind: 'unknown-article', id: retire }

    const hasHeadline = kept.blocks.some(({ role }) => role === 'headline')
    const order = script.draft.articles.map(({ id }) => id)
    const comesFirst = order.indexOf(retire) < order.indexOf(keep)
    let after = comesFirst ? (kept.blocks[headLength(kept.blocks) - 1]?.id ?? null) : (kept.blocks.at(-1)?.id ?? null)
    for (const block of [...retired.blocks]) {
      const role = block.role === 'headline' && hasHeadline ? 'crosshead' : block.role
      if (isHead(role)) {
        const place = fittingPlace(kept.blocks, block, context.page.dump)
        move(script, block.id, { article: keep }, place)
        if (place === after) after = block.id
      } else {
        move(script, block.id, { article: keep }, after)
        setBlockRole(script, block.id, role)
        after = block.id
      }
    }
    closeArticle(script, retire, keep)
    return null
  })
}
