import type { RenditionWidth } from '@/lib/photos/renditions'

/** Where the desk finds a whole photo in one of its widths. */
export function renditionPathOf(photo: string, width: RenditionWidth): string {
  return `/api/photos/${photo}/whole/${width}`
}
