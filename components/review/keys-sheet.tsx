'use client'

import { useTranslations } from 'use-intl'
import { showChord } from '@/components/keyboard/chord'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { REVIEW_DEEDS } from './review-keys'
import styles from './review.module.css'

/** All keys of the screen, from the registry that the key handler reads. */
export function KeysSheet({ mac, onClose }: { readonly mac: boolean; readonly onClose: () => void }) {
  const t = useTranslations('review')
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('keys.title')} description={t('keys.about')}>
      <dl className={styles.keys}>
        {REVIEW_DEEDS.map(({ id, keys }) => (
          <div key={id}>
            <dt>{t(`deeds.${id}`)}</dt>
            <dd>{keys.map((key) => <Kbd key={key}>{showChord(key, mac)}</Kbd>)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
