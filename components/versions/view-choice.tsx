'use client'

import { useTranslations } from 'use-intl'
import type { View } from './compared-block'
import styles from './comparison.module.css'

const VIEWS: readonly View[] = ['inline', 'side']

/** Old and new in one text, or beside each other. */
export function ViewChoice({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  const t = useTranslations('versions.compare')
  return (
    <fieldset className={styles.views}>
      <legend className="visually-hidden">{t('view')}</legend>
      {VIEWS.map((one) => (
        <label key={one} className={styles.view} data-chosen={view === one || undefined}>
          <input type="radio" className="visually-hidden" name="versions-view" checked={view === one} onChange={() => onChange(one)} />
          {t(one)}
        </label>
      ))}
    </fieldset>
  )
}
