import { plainText } from '../article/block'
import type { ArticleContent } from '../article/content'
import type { ShownPicture } from '../article/picture'
import { articleFile } from '../editorial/address'
import { RENDITION_WIDTHS, renditionPath, widthsFor } from '../photos/renditions'
import { absolute, type ExportedArticle, type ExportedIssue } from './exported'

/** A picture of an article as it is given away: one of its renditions, wide enough for a screen, as WebP. */
export interface ExportedPicture {
  /** In full. */
  readonly address: string
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** What is to be seen, for whoever does not see it; the caption and who made it. Each can be empty. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
}

/** The pictures of an article in the order in which they stand in it. */
export function picturesOf(base: string, { body }: Pick<ArticleContent, 'body'>): readonly ExportedPicture[] {
  return body.flatMap((block) => (block.role === 'figure' && block.picture !== null ? [{
    ...exportedPicture(base, block.picture),
    caption: plainText({ text: block.caption }).trim(), credit: plainText({ text: block.credit }).trim(),
  }] : []))
}

/** A picture without the words of its figure. */
export function exportedPicture(
  base: string, { sha256, crop, width, height, alt }: ShownPicture,
): Pick<ExportedPicture, 'address' | 'width' | 'height' | 'alt'> {
  const widest = widthsFor(width).at(-1) ?? RENDITION_WIDTHS[0]
  // A picture that is smaller than the narrowest rendition is sent as it is.
  const shown = Math.min(widest, width)
  return { address: absolute(base, renditionPath({ sha256, crop, width: widest })), width: shown, height: Math.max(1, Math.round(height * shown / width)), alt }
}

/** The size of the picture for sharing, in pixels: the one off which all who show such pictures cut nothing. */
export const CARD = { width: 1200, height: 630 } as const

/** Where the picture is that stands for an article where it is shared, in full. */
export function cardAddress(
  base: string, { title, date }: Pick<ExportedIssue, 'title' | 'date'>, { page, ordinal }: Pick<ExportedArticle, 'page' | 'ordinal'>,
): string {
  return absolute(base, articleFile(title.slug, date, page, ordinal, 'card.png'))
}
