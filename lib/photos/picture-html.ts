import type { ShownPicture } from '../article/picture'
import { escapeHtml } from '../article/to-html'
import { renditionPath, widthsFor } from './renditions'

/** How wide a picture stands in an article that is read by itself: as wide as its lines, which no screen widens further. */
export const ARTICLE_SIZES = '(min-width: 50rem) 46.3rem, 94vw'
/** In the columns of a made-up page: four, two or one, each of which its article may have several of. */
export const COLUMN_SIZES = '(min-width: 72rem) 24vw, (min-width: 50rem) 47vw, 94vw'

/** The same for a picture over several columns of the four. */
export function sizesOver(columns: number): string {
  return `(min-width: 72rem) ${24 * columns}vw, 94vw`
}

/** What a browser without `srcset` gets: enough for a column of a phone of double density. */
const PLAIN_WIDTH = 960

/** The address of a picture and those of all its widths, as an `img` names them. */
export function pictureAddresses({ sha256, crop, width }: Pick<ShownPicture, 'sha256' | 'crop' | 'width'>): { readonly src: string; readonly srcSet: string } {
  const widths = widthsFor(width)
  const plain = widths.findLast((one) => one <= PLAIN_WIDTH) ?? widths[0]
  const path = (one: (typeof widths)[number]) => renditionPath({ sha256, crop, width: one })
  return { src: path(plain), srcSet: widths.map((one) => `${path(one)} ${one}w`).join(', ') }
}

/**
 * A picture as HTML. It says its size in pixels, so that its room is kept before it comes, and loads when it is near the screen.
 *
 * @param sizes how wide it will stand, in the words of the attribute `sizes`
 */
export function pictureHtml(picture: ShownPicture, sizes: string): string {
  const { src, srcSet } = pictureAddresses(picture)
  const { width, height, alt } = picture
  return `<img src="${src}" srcset="${srcSet}" sizes="${sizes}" width="${width}" height="${height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`
}
