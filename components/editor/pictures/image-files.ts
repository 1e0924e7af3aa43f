/**
 * The pictures that are brought by a paste or drop. What comes with words is words: Word and browsers send a picture of the text
 * along with it.
 */
export function imageFiles(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData('text/plain').trim() !== '') return []
  return Array.from(data.files).filter(({ type }) => type.startsWith('image/'))
}
