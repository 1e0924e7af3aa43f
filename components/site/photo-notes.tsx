import type { PhotoWords } from '@/lib/article/content'
import type { SiteWords } from './words'

/** The words of photos whose pictures have not come: each a discreet note, with who made the picture. */
export function PhotoNotes({ photos, words }: { readonly photos: readonly PhotoWords[]; readonly words: SiteWords }) {
  return photos.map(({ caption, credit }, index) => (
    <p key={index} className="photo-notes-note">
      <span className="photo-notes-name" lang={words.language}>{words.t('article.caption')}</span>
      {caption && <> {caption}</>}
      {credit && <> <span className="photo-notes-credit">{credit}</span></>}
    </p>
  ))
}
