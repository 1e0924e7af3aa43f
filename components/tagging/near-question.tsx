'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { NearTag } from '@/lib/server/tags/near/queries'
import type { NewAmongNear } from '@/lib/server/tags/new-tag'
import styles from './near-question.module.css'
import { useVocabularyName } from './use-vocabulary-name'

/** Asks of a new tag whether one is meant that is there already and is called much like it. */
export function NearQuestion({ asked, onUse, onMake, onClose }: {
  /** Null while nothing is asked. */
  readonly asked: NewAmongNear | null
  readonly onUse: (tag: NearTag) => void
  readonly onMake: () => void
  readonly onClose: () => void
}) {
  const t = useTranslations('tags.near')
  return (
    <Dialog open={asked !== null} onOpenChange={(open) => { if (!open) onClose() }} title={asked && t('title', { label: asked.label })} description={t('text')}>
      {asked && (
        <div className={styles.question}>
          <ul className={styles.near}>
            {asked.near.map((tag) => <li key={tag.id}><NearChoice tag={tag} onUse={onUse} /></li>)}
          </ul>
          <Button onClick={onMake}>{t('make', { label: asked.label })}</Button>
        </div>
      )}
    </Dialog>
  )
}

function NearChoice({ tag, onUse }: { readonly tag: NearTag; readonly onUse: (tag: NearTag) => void }) {
  const t = useTranslations('tags.near')
  const nameOf = useVocabularyName()
  const { label, labelEn, name, near, vocabulary } = tag
  return (
    <Button look="quiet" onClick={() => onUse(tag)}>
      <span className={styles.label}>{label}</span>
      <span className={styles.why}>
        {[nameOf(vocabulary), name === label || name === labelEn ? null : t('named', { name }), t(`how.${near}`)].filter((word) => word !== null).join(' · ')}
      </span>
    </Button>
  )
}
