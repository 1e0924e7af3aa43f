'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Saved } from '@/lib/server/articles/commands'
import type { PageArticle } from '@/lib/split/page-state'
import { headlineRepair, withHeadline } from './headline-repair'
import styles from './repair-dialog.module.css'
import { useTextSave } from './use-text-save'

/** Types a headline that the dump lost or damaged. The text is saved first, then what it is. */
export function RepairDialog({ article, revision, ready, onSaved, onHeadline, finalFocus, onClose }: {
  readonly article: PageArticle
  readonly revision: number
  /** Whether all earlier corrections are confirmed, so that the revision is that of the article shown. */
  readonly ready: boolean
  readonly onSaved: (saved: Saved) => void
  /** Says that these blocks are the headline. */
  readonly onHeadline: (blocks: readonly string[]) => void
  /** What has the focus after it closed; false where something else takes it. */
  readonly finalFocus: () => HTMLElement | null | false
  readonly onClose: () => void
}) {
  const t = useTranslations('workbench')
  const { busy, error, setError, save } = useTextSave({ article: article.id, revision, onSaved })
  const repair = headlineRepair(article.blocks)
  const [headline, setHeadline] = useState(repair.survives)
  const form = useRef<HTMLFormElement>(null)
  /** Whether it was asked for before the server had all earlier corrections: it is done as soon as it has. */
  const [asked, setAsked] = useState(false)

  useEffect(() => {
    if (ready && asked) form.current?.requestSubmit()
  }, [ready, asked])

  async function submit(event: FormEvent) {
    event.preventDefault()
    setAsked(!ready)
    if (!ready) return
    const typed = headline.trim()
    if (typed === '') return setError(t('repair.hint'))
    if (typed !== repair.survives && !await save(withHeadline(article.blocks, repair, typed))) return
    onHeadline(repair.blocks)
    onClose()
  }

  const isSame = headline.trim() === repair.survives && repair.survives !== ''
  const about = repair.survives === '' ? 'nothing-survives' : repair.damaged ? 'survives' : 'as-it-is'
  return (
    <Dialog open finalFocus={finalFocus} onOpenChange={(open) => { if (!open) onClose() }} title={t('repair.title')}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <p className={styles.about}>{t(`repair.${about}`)}</p>
        {repair.survives !== '' && <p className={classes(styles.survives, repair.damaged && styles.damaged)}>{repair.survives}</p>}
        <Field label={t('repair.headline')} help={t('repair.hint')} error={error}>
          <TextInput autoFocus onFocus={({ currentTarget }) => currentTarget.select()} value={headline} onValueChange={setHeadline} />
        </Field>
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy || asked}>
            {t(!isSame ? 'repair.save' : repair.damaged ? 'repair.accept' : 'repair.keep')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}
