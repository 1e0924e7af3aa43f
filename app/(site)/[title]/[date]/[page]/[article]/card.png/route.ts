import { cardOf, printed } from '@/lib/server/cards/cards'
import { articleHandler } from '../../../../../article-form'

export const dynamic = 'force-dynamic'

/** The picture that stands for an article where it is shared. */
export const GET = articleHandler('card.png', async (entry, words, isKnown) => {
  const card = cardOf(entry, words)
  return { body: isKnown(card.etag) ? '' : await printed(card), type: 'image/png', etag: card.etag }
})
