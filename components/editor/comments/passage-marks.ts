import type { Placed } from '@/lib/editorial/comments/in-order'
import type { Located } from '@/lib/editorial/comments/locate'
import type { Stretch } from '@/lib/editorial/comments/passage'
import type { CommentThread } from '@/lib/server/comments/queries'
import type { ArticleText } from '../article-texts'
import type { FieldMarks } from '../field-marks'
import type { FieldMark } from '../marked-field'
import type { LayerMark } from '../text-layer'

export type PlacedThread = Placed<CommentThread>

/** A stretch of an article's texts that is shown as commented on. */
interface PassageMark extends Stretch {
  /** Names the comment, and which of its stretches it is. */
  readonly key: string
  readonly text: ArticleText
  readonly look: string
}

/** What stands between a comment and the number of its stretch in the key of a mark. */
const PART = '#'

/** The comment whose mark has a key. */
export function threadOfKey(key: string): string {
  return key.split(PART)[0] ?? key
}

/** The marks of passages: on their words, or in the margin of their paragraph. */
export function passageMarks(
  passages: readonly { readonly id: string; readonly located: Located }[], texts: readonly ArticleText[], current: string | null,
): readonly PassageMark[] {
  return passages.flatMap(({ id, located }) => {
    const look = `comment${located.kind === 'block' ? ' whole' : ''}${id === current ? ' current' : ''}`
    return stretchesOf(located, texts).flatMap((stretch, part): PassageMark[] => {
      const text = texts[stretch.index]
      return text ? [{ ...stretch, key: part === 0 ? id : `${id}${PART}${part}`, text, look }] : []
    })
  })
}

/** The stretches of a passage that can be shown; none of what is about the whole, is gone, or has no text. */
export function stretchesOf(located: Located, texts: readonly ArticleText[]): readonly Stretch[] {
  if (located.kind === 'words') return located.stretches
  if (located.kind !== 'block') return []
  const length = texts[located.index]?.text.length ?? 0
  return length === 0 ? [] : [{ index: located.index, from: 0, to: length }]
}

/** The marks that lie over the running text. */
export function runningMarks(marks: readonly PassageMark[]): readonly LayerMark[] {
  return marks.flatMap(({ key, from, to, text: { place }, look }) =>
    place.kind === 'running' ? [{ key, from: place.start + from, to: place.start + to, attributes: { class: look } }] : [])
}

/** The marks that lie over fields, by the key of the field. */
export function fieldMarksOf(marks: readonly PassageMark[]): FieldMarks {
  const byField = new Map<string, readonly FieldMark[]>()
  for (const { from, to, text: { place }, look } of marks) {
    if (place.kind === 'field') byField.set(place.field.key, [...(byField.get(place.field.key) ?? []), { from, to, look }])
  }
  return byField
}
