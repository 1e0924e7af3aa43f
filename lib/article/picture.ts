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
