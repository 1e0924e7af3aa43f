/** A place in an upright picture, as shares of its width and height, 0 to 1. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A part of an upright picture, as shares of its width and height; all of it lies within. */
export interface Crop extends Point {
  readonly width: number
  readonly height: number
}

/**
 * A photo as an article shows it. It stands on the caption of its figure, whose words may be empty. Credit and rights are the
 * photo's own; words, crop and focus are of this use alone.
 */
export interface PictureUse {
  /** The id of the Photo. */
  readonly photo: string
  /** What is to be seen, for whoever does not see it. */
  readonly alt: string
  /** Null for the whole picture. */
  readonly crop: Crop | null
  /** What stays in view where there is room for a part of it only; null for the middle. */
  readonly focus: Point | null
}

/** What of a photo has to be known to show it. */
export interface KnownPhoto {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string
  /** In pixels, upright. */
  readonly width: number
  readonly height: number
  /** Who made it; empty where nobody has said. */
  readonly credit: string
}

/** A picture as it is shown to readers: which part of which bytes, and how many pixels that part has. */
export interface ShownPicture extends PictureUse, Pick<KnownPhoto, 'sha256' | 'width' | 'height'> {}

/** A use with the photo that it is of. */
export function shownPicture({ photo, alt, crop, focus }: PictureUse, { sha256, width, height }: KnownPhoto): ShownPicture {
  const pixels = cropPixels(crop, { width, height })
  return { photo, alt, crop, focus, sha256, width: pixels.width, height: pixels.height }
}

/** A rectangle in pixels. */
export interface PixelCrop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The pixels of an upright picture that a crop means, at least one each way. What is said of a picture and what is cut out of it go by the same. */
export function cropPixels(crop: Crop | null, picture: { readonly width: number; readonly height: number }): PixelCrop {
  if (crop === null) return { left: 0, top: 0, width: picture.width, height: picture.height }
  const [left, width] = span(crop.x, crop.width, picture.width)
  const [top, height] = span(crop.y, crop.height, picture.height)
  return { left, top, width, height }
}

/** Where a share of so many pixels begins, and how many it is. */
function span(from: number, length: number, pixels: number): [number, number] {
  const first = Math.min(Math.floor(from * pixels), pixels - 1)
  const end = Math.min(Math.max(Math.round((from + length) * pixels), first + 1), pixels)
  return [first, end - first]
}
