import { type Extensions, Mark } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { isSafeLink } from '@/lib/article/safe-link'
import { type FigureNames, textNodeTypes } from './nodes'
import { ComingPictures } from './pictures/coming-pictures'
import { WritingKeys } from './writing-keys'

/** A run of text above or below its line; it cannot be both. */
function shifted(name: 'superscript' | 'subscript', tag: 'sup' | 'sub', keys: string) {
  return Mark.create({
    name,
    excludes: 'superscript subscript',
    parseHTML: () => [{ tag }],
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts() {
      return { [keys]: () => this.editor.commands.toggleMark(name) }
    },
  })
}

/**
 * What the running text of an article is made of: paragraphs, crossheads, items of lists, pull quotes, editor's notes
 * and figures; bold, italic, superscript, subscript, and links to ordinary addresses.
 */
export function extensionsFor(names: FigureNames & { readonly coming: string }): Extensions {
  return [
    StarterKit.configure({
      paragraph: false, heading: false, blockquote: false, bulletList: false, orderedList: false, listItem: false,
      listKeymap: false, code: false, codeBlock: false, hardBreak: false, horizontalRule: false, strike: false,
      underline: false, trailingNode: false,
      link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'], isAllowedUri: (href) => isSafeLink(href) },
    }),
    // Ctrl with a full stop or a comma belongs to input methods, Ctrl with plus or minus to the browser.
    shifted('superscript', 'sup', 'Mod-Alt-='),
    shifted('subscript', 'sub', 'Mod-Alt--'),
    ...textNodeTypes(names),
    ComingPictures.configure({ words: names.coming }),
    WritingKeys,
  ]
}

/** The same without words for a screen. */
export const EXTENSIONS: Extensions = extensionsFor({ caption: '', credit: '', coming: '', slots: null })
