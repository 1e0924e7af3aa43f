'use client'

import { useSyncExternalStore } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type Saving, SaveState } from '@/components/ui/save-state'
import { type Autosave, isUnsaved } from './autosave'
import styles from './article-editor.module.css'
import type { CopyKeeper } from './copy-keeper'
import type { Saver } from './saver'
import { useSaverPart } from './use-saver-part'

function savingOf(autosave: Autosave): Saving {
  if (autosave.trouble !== null) return autosave.trouble
  if (autosave.sending !== null) return 'saving'
  return isUnsaved(autosave) ? 'unsaved' : 'saved'
}

/** Whether the server has what was typed, and since when; where it does not, whether this browser has it. */
export function ArticleState({ saver, keeper, updatedAt }: {
  readonly saver: Saver
  readonly keeper: CopyKeeper
  readonly updatedAt: string
}) {
  const t = useTranslations('editor')
  const format = useFormatter()
  const autosave = useSaverPart(saver, (state) => state.autosave)
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.snapshot, keeper.snapshot)
  const saving = savingOf(autosave)
  const at = format.dateTime(new Date(autosave.savedAt ?? updatedAt), { hour: '2-digit', minute: '2-digit', hour12: false })
  return (
    <span className={styles.state}>
      <SaveState state={saving} />
      {saving === 'saved' && <time className={styles.time} title={t('saved-at')}>{at}</time>}
      {keeping === 'refused' && <span className={styles.unkept}>{t('local-copy.refused')}</span>}
      {autosave.trouble !== null && keeping === 'kept' && <span className={styles.time}>{t('local-copy.kept')}</span>}
    </span>
  )
}
