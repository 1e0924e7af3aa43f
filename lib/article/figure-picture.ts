import { plainText, type Block } from './block'

/** Whether a block shows a picture. What else a caption becomes keeps its picture unseen, until it is a caption again. */
export function showsPicture({ role, picture }: Pick<Block, 'role' | 'picture'>): boolean {
  return role === 'caption' && picture !== undefined
}

/** Whether a block shows a picture and has no words: it is then known by its picture alone. */
export function isBarePicture(block: Block): boolean {
  return showsPicture(block) && plainText(block).trim() === ''
}

/** A block with this picture, or without any. */
export function withPicture({ picture: _, ...block }: Block, picture: Block['picture']): Block {
  return picture === undefined ? block : { ...block, picture }
}

/** Whether a block is a caption whose picture has not come: none was given to it, or one that is not known. */
export function waitsForPicture(block: Block, isKnown: (photo: string) => boolean): boolean {
  if (block.role !== 'caption') return false
  return block.picture === undefined ? plainText(block).trim() !== '' : !isKnown(block.picture.photo)
}

/** The photos that blocks show, each once. */
export function photosOf(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.picture !== undefined && showsPicture(block) ? [block.picture.photo] : [])))]
}
