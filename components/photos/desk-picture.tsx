import { deskAddress } from '@/components/editor/pictures/desk-address'
import { type RenditionWidth, widthsFor } from '@/lib/photos/renditions'

/** What of a photo has to be known to show it at the desk. */
export interface PicturedPhoto {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/**
 * A whole photo, in as few pixels as it needs. It says its size, so that its room is kept before it comes.
 *
 * @param sizes how wide it stands, in the words of the attribute `sizes`
 * @param plain the width for browsers that cannot choose
 */
export function DeskPicture({ photo: { id, width, height, alt }, sizes, plain, eager = false }: {
  readonly photo: PicturedPhoto
  readonly sizes: string
  readonly plain: RenditionWidth
  /** Whether it comes at once, and not when it is near the screen. */
  readonly eager?: boolean
}) {
  const widths = widthsFor(width)
  const src = deskAddress(id, null, widths.findLast((each) => each <= plain) ?? widths[0])
  const srcSet = widths.map((each) => `${deskAddress(id, null, each)} ${each}w`).join(', ')
  return (
    <img
      src={src} srcSet={srcSet} sizes={sizes} width={width} height={height} alt={alt} decoding="async" loading={eager ? 'eager' : 'lazy'}
    />
  )
}
