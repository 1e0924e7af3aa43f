import type { Crop } from '@/lib/article/picture'
import { cropName } from '@/lib/photos/crop'
import type { RenditionWidth } from '@/lib/photos/renditions'

/** Where the desk sees a part of a photo. */
export function deskAddress(photo: string, crop: Crop | null, width: RenditionWidth): string {
  return `/api/photos/${photo}/${cropName(crop)}/${width}`
}
