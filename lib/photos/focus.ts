import type { Crop, Point } from '../article/picture'

const within = (share: number) => Math.min(1, Math.max(0, share))

/** Where along one side of a picture that is cut to less of it the cut begins, as a share of what is cut off: 0 to 1. */
function along(focus: number, shown: number): number {
  // Of a side that is shown whole nothing is cut off, wherever it begins.
  if (shown >= 1) return 0.5
  return within((focus - shown / 2) / (1 - shown))
}

/** A place of the whole picture as a place of its part; one outside goes to the nearest edge. */
export function focusInCrop(focus: Point | null, crop: Crop | null): Point {
  if (focus === null) return { x: 0.5, y: 0.5 }
  if (crop === null) return focus
  return { x: within((focus.x - crop.x) / crop.width), y: within((focus.y - crop.y) / crop.height) }
}

/**
 * How a picture is laid into a frame that it fills, so that its focus stands in the middle as far as there is picture around it:
 * the shares that the style `object-position` takes as percent.
 *
 * @param ratio width by height of the picture as it is cropped
 * @param frame width by height of the frame
 */
export function positionInFrame(focus: Point, ratio: number, frame: number): Point {
  return { x: along(focus.x, Math.min(1, frame / ratio)), y: along(focus.y, Math.min(1, ratio / frame)) }
}

/**
 * What of the whole picture a frame shows that a part of it fills, with the focus in the middle as far as there is picture around it.
 *
 * @param picture width by height of the whole picture
 * @param frame width by height of the frame
 */
export function partInFrame(crop: Crop | null, focus: Point | null, picture: number, frame: number): Crop {
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 }
  const ratio = (picture * width) / height
  const [wide, high] = [Math.min(1, frame / ratio), Math.min(1, ratio / frame)]
  const at = positionInFrame(focusInCrop(focus, crop), ratio, frame)
  return { x: x + at.x * (1 - wide) * width, y: y + at.y * (1 - high) * height, width: wide * width, height: high * height }
}

/** Where the focus of a picture stands in a frame, as a style. */
export function objectPosition(focus: Point, ratio: number, frame: number): string {
  const { x, y } = positionInFrame(focus, ratio, frame)
  return `${Math.round(x * 100)}% ${Math.round(y * 100)}%`
}
