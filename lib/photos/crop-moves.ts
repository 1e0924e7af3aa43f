import type { Crop, Point } from '../article/picture'

/** Shares are kept in ten-thousandths, as in addresses (`crop.ts`), so that what is chosen is what is shown. */
const PARTS = 10_000
/** The narrowest part that can be chosen: less than a twentieth of a side is a blur. */
export const LEAST_SIDE = 0.05

export const WHOLE: Crop = { x: 0, y: 0, width: 1, height: 1 }

const rounded = (share: number) => Math.round(share * PARTS) / PARTS
const between = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value))

/** A part within the picture, no narrower than can be chosen; the side that begins it stays where it is as far as it can. */
export function fittingCrop({ x, y, width, height }: Crop): Crop {
  const [wide, high] = [rounded(between(LEAST_SIDE, width, 1)), rounded(between(LEAST_SIDE, height, 1))]
  return { x: rounded(between(0, x, 1 - wide)), y: rounded(between(0, y, 1 - high)), width: wide, height: high }
}

/** A part that is moved, as far as there is picture. */
export function moveCrop(crop: Crop, by: Point): Crop {
  return fittingCrop({ ...crop, x: crop.x + by.x, y: crop.y + by.y })
}

/** A part whose right and lower side are moved, as far as there is picture; the other two stay. */
export function resizeCrop(crop: Crop, by: Point): Crop {
  return fittingCrop({ ...crop, width: Math.min(crop.width + by.x, 1 - crop.x), height: Math.min(crop.height + by.y, 1 - crop.y) })
}

/** The part between two places, in whatever order they are. */
export function cropBetween(one: Point, other: Point): Crop {
  return fittingCrop({
    x: Math.min(one.x, other.x), y: Math.min(one.y, other.y), width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y),
  })
}

/** The largest part of a shape around the middle of a part. `ratio` is its width by height, `picture` that of the whole picture, both in pixels. */
export function cropOfShape(around: Crop, ratio: number, picture: number): Crop {
  const shares = ratio / picture
  const [width, height] = shares >= 1 ? [1, 1 / shares] : [shares, 1]
  return fittingCrop({ x: around.x + (around.width - width) / 2, y: around.y + (around.height - height) / 2, width, height })
}

/** A part as it is kept: null where it is the whole picture. */
export function keptCrop(crop: Crop): Crop | null {
  const fitting = fittingCrop(crop)
  return fitting.width === 1 && fitting.height === 1 ? null : fitting
}

/** A place that is moved, as far as there is picture. */
export function movePoint(point: Point, by: Point): Point {
  return { x: rounded(between(0, point.x + by.x, 1)), y: rounded(between(0, point.y + by.y, 1)) }
}
