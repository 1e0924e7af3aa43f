import { snippet, type Segment, type Sought } from './highlight'

/**
 * A stretch of an article's text for a list of what was found, where its headline stands above already: around the
 * first hit past the headline, else around the first one before it, else the beginning of what follows the headline.
 */
export function excerpt(text: string, headline: string, sought: Sought, length: number): readonly Segment[] {
  const at = headline === '' ? -1 : text.indexOf(headline)
  const [before, after] = at < 0 ? ['', text] : [text.slice(0, at).trim(), text.slice(at + headline.length).trim()]
  const stretch = snippet(after, sought, length)
  if (before === '' || stretch.some(({ hit }) => hit)) return stretch
  const first = snippet(before, sought, length)
  return first.some(({ hit }) => hit) ? first : stretch
}
