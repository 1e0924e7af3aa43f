import styles from './prose.module.css'
import { squeezeMarks } from './squeeze-marks'

/**
 * The body of an article. This is the one place where the site puts HTML as it is, which is safe because that HTML is
 * never anybody's input: `toHtml` of lib/article makes it from blocks, escapes every text, and knows no other elements
 * than p, h2 or h3, strong, em, br and a, the last with http, https and mailto addresses only. `squeezeMarks` adds
 * nothing but spans of its own around single marks.
 */
export function Prose({ html, columns = false }: { readonly html: string; readonly columns?: boolean }) {
  return <div className={columns ? styles.columns : styles.prose} dangerouslySetInnerHTML={{ __html: squeezeMarks(html) }} />
}
