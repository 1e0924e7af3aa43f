'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { TagSheet } from '@/lib/server/tags/browsing/queries'
import { ALL_TAGS, tagsAddress } from '@/lib/tagging/wish'
import type { TagActions } from './tag-actions'

/** Deletes a tag that nothing names, after asking; it leads to its vocabulary. */
export function RemoveTag({ tag, deleteUnusedTags }: { readonly tag: TagSheet; readonly deleteUnusedTags: TagActions['deleteUnusedTags'] }) {
  const t = useTranslations('tags.tag.remove')
  const announce = useAnnounce()
  const router = useRouter()
  const { run, busy, failure } = useAction(deleteUnusedTags)
  const [asking, setAsking] = useState(false)
  const { id, label, vocabulary } = tag

  function remove() {
    run([id], () => {
      announce({ text: t('done', { label }), tone: 'good' })
      router.replace(tagsAddress({ ...ALL_TAGS, vocabulary: vocabulary.slug }))
    })
  }

  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>{t('open')}</Button>
      <ConfirmDialog open={asking} onOpenChange={setAsking} title={t('ask', { label })} description={t('text')} deed={t('deed')} danger busy={busy} onConfirm={remove}>
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
