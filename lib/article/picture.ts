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
  const pixels = (share: number, all: number) => Math.max(1, Math.round(share * all))
  return { photo, alt, crop, focus, sha256, width: pixels(crop?.width ?? 1, width), height: pixels(crop?.height ?? 1, height) }
}
