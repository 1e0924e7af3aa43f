import styles from './prose.module.css'
import { squeezeMarks } from './squeeze-marks'

/**
 * The body of an article. This is the one place where the site puts HTML as it is, which is safe because that HTML is
 * never anybody's input: `toHtml` of lib/article makes it from blocks, escapes every text, and knows no elements and
 * no attributes but those of its own short list, addresses of links being http, https and mailto only. `squeezeMarks`
 * adds nothing but spans of its own around single marks.
 */
export function Prose({ html, columns = false }: { readonly html: string; readonly columns?: boolean }) {
  return <div className={columns ? styles.columns : styles.prose} dangerouslySetInnerHTML={{ __html: squeezeMarks(html) }} />
}
