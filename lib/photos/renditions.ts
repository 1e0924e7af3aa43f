import type { Crop } from '../article/picture'
import { cropName } from './crop'

/** The widths in pixels in which a picture is offered: a phone, a phone of double density, a column, a page, a page of double density. */
export const RENDITION_WIDTHS = [320, 640, 960, 1440, 2048] as const
export type RenditionWidth = (typeof RENDITION_WIDTHS)[number]

/** A picture as bytes on their way to a reader: which bytes it is made of, which part of them, how wide. */
export interface Rendition {
  /** The SHA-256 of the photo's bytes. */
  readonly sha256: string
  readonly crop: Crop | null
  readonly width: RenditionWidth
}

/** The widths that a picture of so many pixels fills; the narrowest always, for there is nothing smaller to send. */
export function widthsFor(pixels: number): readonly [RenditionWidth, ...RenditionWidth[]] {
  const [narrowest, ...wider] = RENDITION_WIDTHS
  return [narrowest, ...wider.filter((width) => width <= pixels)]
}

/** What a rendition is called below the folder or address of all renditions; it is made of its content's hash and never changes. */
export function renditionName({ sha256, crop, width }: Rendition): string {
  return `${sha256}/${cropName(crop)}/${width}.webp`
}

/** The public address of a rendition. */
export function renditionPath(rendition: Rendition): string {
  return `/photos/${renditionName(rendition)}`
}
