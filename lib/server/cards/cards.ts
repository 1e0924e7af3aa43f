import 'server-only'
import { opening } from '../../article/opening'
import type { ShownPicture } from '../../article/picture'
import type { CardWords } from '../../export/card/card'
import type { FeedEntry } from '../../export/atom'
import type { ExportWords } from '../../export/exported'
import { sourceLine } from '../../export/source-line'
import { cropName } from '../../photos/crop'
import { focusInCrop } from '../../photos/focus'
import { widthsFor } from '../../photos/renditions'
import { NotFound } from '../errors'
import { lazily } from '../lazily'
import { oneAtATime } from '../one-at-a-time'
import { etagOf } from '../site/caching/answer'
import { readersPicture } from '../site/photos/picture'
import { type CardPhoto, printCard } from './print-card'

/** Goes up when the same words are printed otherwise. */
const DESIGN = 1

/** What a card says, and the photo that it shows. */
export interface Card {
  readonly words: CardWords
  readonly picture: ShownPicture | null
  /** The validator of what is printed from it, known before it is. */
  readonly etag: string
}

/** Two sentences or so: more does not stand on a card. */
const UNDER = 120

/** The card of an article. Its folio is the line that says where it is printed, without the paper's name, which stands above. */
export function cardOf({ issue, article: { headline, content, language, page } }: FeedEntry, words: ExportWords): Card {
  const picture = content.body.map((block) => (block.role === 'figure' ? block.picture : null)).find((one) => one !== null) ?? null
  const separator = issue.title.language.startsWith('zh') ? '　' : ' · '
  const said: CardWords = {
    paper: issue.title.name, paperLanguage: issue.title.language, kicker: content.kicker ?? content.label, headline: content.headline ?? headline,
    under: content.deck ?? content.standfirst ?? (opening(content, UNDER).join(' ') || null), language,
    folio: sourceLine(issue, { page }, words).split(separator).slice(1).join(separator),
  }
  return { words: said, picture, etag: etagOf(JSON.stringify([DESIGN, said, picture])) }
}

/** Cards that were printed last; one that is shared is asked for by each service in turn, within seconds. Some 5 MB. */
const MOST_KEPT = 40

const press = lazily(() => ({ kept: new Map<string, Promise<Uint8Array<ArrayBuffer>>>(), next: oneAtATime() }))

/**
 * A card as PNG, printed now or a moment ago. One is printed at a time. None is stored: it would keep a headline that was withdrawn, or
 * erased, where nobody looks for it.
 */
export function printed({ words, picture, etag }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { kept, next } = press()
  const known = kept.get(etag)
  if (known) return known
  const printing = next(async () => printCard(words, picture && await photoOf(picture)))
  kept.set(etag, printing)
  printing.catch(() => kept.delete(etag))
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break
    kept.delete(oldest)
  }
  return printing
}

/** Twice as wide as it stands on a card, for what is cut off. */
const WIDE_ENOUGH = 960

/** The photo as readers see it; null where it cannot be had, for a card is one without it, too. */
async function photoOf({ sha256, crop, focus, width }: ShownPicture): Promise<CardPhoto | null> {
  const wide = widthsFor(width).findLast((one) => one <= WIDE_ENOUGH) ?? 320
  try {
    const answer = await readersPicture(sha256, cropName(crop), `${wide}.webp`)
    return { bytes: new Uint8Array(await answer.arrayBuffer()), focus: focusInCrop(focus, crop) }
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
