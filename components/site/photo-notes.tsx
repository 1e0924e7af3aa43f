import type { PhotoWords } from '@/lib/article/content'
import styles from './photo-notes.module.css'
import type { SiteWords } from './words'

/** The words of photos whose pictures have not come: each a discreet note, with who made the picture. */
export function PhotoNotes({ photos, words }: { readonly photos: readonly PhotoWords[]; readonly words: SiteWords }) {
  return photos.map(({ caption, credit }, index) => (
    <p key={index} className={styles.note}>
      <span className={styles.name} lang={words.language}>{words.t('article.caption')}</span>
      {caption && <> {caption}</>}
      {credit && <> <span className={styles.credit}>{credit}</span></>}
    </p>
  ))
}
