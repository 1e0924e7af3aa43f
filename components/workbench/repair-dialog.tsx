'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { useFailureSentence } from '@/components/use-failure-sentence'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { Saved } from '@/lib/server/articles/commands'
import type { PageArticle } from '@/lib/split/page-state'
import { headlineRepair, withHeadline } from './headline-repair'
import styles from './repair-dialog.module.css'

/** Types a headline that the dump lost or damaged. The text is saved first, then what it is. */
export function RepairDialog({ article, revision, ready, onSaved, onHeadline, onClose }: {
  readonly article: PageArticle
  readonly revision: number
  /** Whether all earlier corrections are confirmed, so that the revision is that of the article shown. */
  readonly ready: boolean
  readonly onSaved: (saved: Saved) => void
  /** Says that these blocks are the headline. */
  readonly onHeadline: (blocks: readonly string[]) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('workbench')
  const sentence = useFailureSentence()
  const repair = headlineRepair(article.blocks)
  const [headline, setHeadline] = useState(repair.survives)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    if (!ready) return
    const typed = headline.trim()
    if (typed === '') return setError(t('repair.hint'))
    if (typed !== repair.survives) {
      setBusy(true)
      const body = { revision, blocks: withHeadline(article.blocks, repair, typed) }
      const reply = await sendJson<Saved>('PUT', `/api/articles/${article.id}/text`, body)
      setBusy(false)
      if (reply.kind === 'unreached') return setError(t('repair.unreached'))
      if (reply.kind === 'refused') return setError(sentence(reply.failure))
      onSaved(reply.value)
    }
    onHeadline(repair.blocks)
    onClose()
  }

  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('repair.title')}>
      <form onSubmit={save}>
        <p className={styles.about}>{repair.survives === '' ? t('repair.nothing-survives') : t('repair.survives')}</p>
        {repair.survives !== '' && <p className={styles.survives}>{repair.survives}</p>}
        <Field label={t('repair.headline')} help={t('repair.hint')} error={error}>
          <TextInput autoFocus value={headline} onValueChange={setHeadline} />
        </Field>
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy || !ready}>
            {headline.trim() === repair.survives && repair.survives !== '' ? t('repair.accept') : t('repair.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  )
}
