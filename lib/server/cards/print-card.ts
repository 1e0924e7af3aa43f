import 'server-only'
import type { Point as Focus } from '../../article/picture'
import { type Box, cardLayout, type CardSort, type CardWords } from '../../export/card/card'
import { CARD } from '../../export/pictures'
import { decoder } from '../photos/decoder'
import { Coverage } from './coverage'
import { faceFor } from './face'

type Ink = readonly [number, number, number]

/** Newsprint and inks, those of the site's light page. */
const PAPER: Ink = [250, 247, 240]
const INKS: Readonly<Record<CardSort['ink'], Ink>> = { black: [28, 26, 23], grey: [96, 90, 80], red: [158, 34, 28] }

/** A photo of a card: bytes of one of its renditions, and what stays in view. */
export interface CardPhoto {
  readonly bytes: Uint8Array
  readonly focus: Focus | null
}

/** Prints a card as PNG, with the site's own face, from files of this installation alone. */
export async function printCard(words: CardWords, photo: CardPhoto | null): Promise<Uint8Array<ArrayBuffer>> {
  const face = await faceFor([words.paper, words.kicker ?? '', words.headline, words.under ?? '', words.folio])
  const layout = cardLayout(words, photo !== null, { text: face.ruler('text'), name: face.ruler('name'), headline: face.ruler('headline') })
  const picture = new Uint8Array(CARD.width * CARD.height * 3)
  fill(picture, { x: 0, y: 0, ...CARD }, PAPER)
  for (const rule of layout.rules) fill(picture, rule, INKS.black)
  if (photo && layout.photo) await place(picture, layout.photo, photo)
  for (const ink of ['black', 'grey', 'red'] as const) {
    const coverage = new Coverage(CARD.width, CARD.height)
    for (const { character, x, y, size, weight } of layout.sorts.filter((sort) => sort.ink === ink)) {
      for (const line of face.outline(character, weight)) coverage.add(line.map((point) => ({ x: x + point.x * size, y: y + point.y * size })))
    }
    coverage.print(picture, INKS[ink])
  }
  const { of } = await decoder()
  const raw = of(picture, { raw: { ...CARD, channels: 3 } })
  return new Uint8Array(await raw.png().toBuffer())
}

function fill(picture: Uint8Array, { x, y, width, height }: Box, [red, green, blue]: Ink): void {
  for (let row = y; row < y + height; row += 1) {
    const from = (row * CARD.width + x) * 3
    for (let at = from; at < from + width * 3; at += 3) {
      picture[at] = red
      picture[at + 1] = green
      picture[at + 2] = blue
    }
  }
}

/** Puts a photo into its box: as much of it as fills the box, around what should stay in view. */
async function place(picture: Uint8Array, box: Box, { bytes, focus }: CardPhoto): Promise<void> {
  const { decode, head } = await decoder()
  const { width, height } = await head(bytes)
  const scale = Math.min(width / box.width, height / box.height)
  const [wide, tall] = [Math.max(1, Math.floor(box.width * scale)), Math.max(1, Math.floor(box.height * scale))]
  const from = (share: number, whole: number, part: number) => Math.round(Math.min(Math.max(share * whole - part / 2, 0), whole - part))
  const part = { left: from(focus?.x ?? 0.5, width, wide), top: from(focus?.y ?? 0.5, height, tall), width: wide, height: tall }
  const pixels = await decode(bytes, (shown) => shown.extract(part).resize({ width: box.width, height: box.height, fit: 'fill' }).toColourspace('srgb').removeAlpha().raw().toBuffer())
  for (let row = 0; row < box.height; row += 1) {
    picture.set(pixels.subarray(row * box.width * 3, (row + 1) * box.width * 3), ((box.y + row) * CARD.width + box.x) * 3)
  }
}
