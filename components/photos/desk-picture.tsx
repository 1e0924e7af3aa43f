import { type RenditionWidth, widthsFor } from '@/lib/photos/renditions'
import { deskAddress, deskAddressWithin, type SizedPhoto } from './desk-address'

/** What of a photo has to be known to show it at the desk. */
export interface PicturedPhoto extends SizedPhoto {
  readonly alt: string
}

/**
 * A whole photo, in as few pixels as it needs. It says its size, so that its room is kept before it comes.
 *
 * @param sizes how wide it stands, in the words of the attribute `sizes`
 * @param plain the width for browsers that cannot choose
 */
export function DeskPicture({ photo, sizes, plain, eager = false }: {
  readonly photo: PicturedPhoto
  readonly sizes: string
  readonly plain: RenditionWidth
  /** Whether it comes at once, and not when it is near the screen. */
  readonly eager?: boolean
}) {
  const { id, width, height, alt } = photo
  const src = deskAddressWithin(photo, null, plain)
  const srcSet = widthsFor(width).map((each) => `${deskAddress(id, null, each)} ${each}w`).join(', ')
  return (
    <img
      src={src} srcSet={srcSet} sizes={sizes} width={width} height={height} alt={alt} decoding="async" loading={eager ? 'eager' : 'lazy'}
    />
  )
}
