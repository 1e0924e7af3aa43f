import { type Crop, cropPixels } from '@/lib/article/picture'
import { cropName } from '@/lib/photos/crop'
import { type RenditionWidth, widthsFor } from '@/lib/photos/renditions'

/** Where the desk sees a part of a photo. There is none in a width that the part does not fill, but for the narrowest. */
export function deskAddress(photo: string, crop: Crop | null, width: RenditionWidth): string {
  return `/api/photos/${photo}/${cropName(crop)}/${width}`
}

/** A photo with its pixels, upright. */
export interface SizedPhoto {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** Where the desk sees a part of a photo at most so wide, and no wider than the part fills. */
export function deskAddressWithin(photo: SizedPhoto, crop: Crop | null, most: RenditionWidth): string {
  const widths = widthsFor(cropPixels(crop, photo).width)
  return deskAddress(photo.id, crop, widths.findLast((width) => width <= most) ?? widths[0])
}
