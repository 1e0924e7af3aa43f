import type { Located } from '@/lib/editorial/comments/locate'
import type { Passage } from '@/lib/editorial/comments/passage'
import type { ArticleText } from '../article-texts'

/** How many characters of a passage are shown: enough to know it by. */
const SHOWN = 40

/** The words by which a passage is known, and what it is. */
export interface PassageWords {
  readonly kind: 'words' | 'block' | 'empty-block' | 'whole' | 'gone' | 'gone-block'
  readonly words: string
}

/** What a passage is called beside the text. */
export function passageWords({ quote }: Passage, located: Located, texts: readonly ArticleText[]): PassageWords {
  switch (located.kind) {
    case 'words': return { kind: 'words', words: shortened(quote) }
    case 'article': return { kind: 'whole', words: '' }
    case 'gone': return { kind: quote === '' ? 'gone-block' : 'gone', words: shortened(quote) }
    case 'block': {
      const words = shortened(texts[located.index]?.text ?? '')
      return { kind: words === '' ? 'empty-block' : 'block', words }
    }
  }
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}
