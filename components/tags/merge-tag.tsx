'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { FailureNotice } from '@/components/failure-notice'
import { TagFinder } from '@/components/tagging/tag-finder'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { TagRow, TagSheet } from '@/lib/server/tags/browsing/queries'
import type { FoundTag } from '@/lib/server/tags/queries'
import { tagAddress } from '@/lib/tagging/wish'
import type { TagActions } from './tag-actions'
import styles from './tags-screen.module.css'

/** Merges a tag into another one, after showing how many articles each has; it leads to the one that stays. */
export function MergeTag({ tag, mergeTags }: { readonly tag: TagSheet; readonly mergeTags: TagActions['mergeTags'] }) {
  const t = useTranslations('tags.tag.merge')
  const tEditor = useTranslations('editor.tags')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const router = useRouter()
  const { run, busy, failure, clear } = useAction(mergeTags)
  const [into, setInto] = useState<TagRow | null>(null)

  async function choose({ id }: FoundTag) {
    const reply = await sendJson<TagRow>('GET', `/api/tags?row=${id}`)
    if (reply.kind === 'done') setInto(reply.value)
    else announce({ text: reply.kind === 'refused' ? sentence(reply.failure) : tEditor('unreached'), tone: 'danger' })
  }
  function close() {
    setInto(null)
    clear()
  }
  function merge(heir: TagRow) {
    run({ from: { tag: tag.id, revision: tag.revision }, into: { tag: heir.id, revision: heir.revision } }, ({ articles }) => {
      close()
      announce({ text: t('done', { count: articles, into: heir.label }), tone: 'good' })
      router.push(tagAddress(heir.id))
    })
  }

  return (
    <section className={styles.part} aria-labelledby="merge">
      <h2 id="merge" className={styles.heading}>{t('title')}</h2>
      <div className={styles.form}>
        <p className={styles.soft}>{t('text')}</p>
        <TagFinder label={t('find')} without={[tag.id]} onChoose={(found) => void choose(found)} />
      </div>
      <ConfirmDialog
        open={into !== null} onOpenChange={(open) => { if (!open) close() }} danger busy={busy} deed={t('deed')}
        title={into && t('ask', { from: tag.label, into: into.label })} description={into && t('lasting', { from: tag.label, into: into.label })}
        onConfirm={() => { if (into) merge(into) }}
      >
        {into && <p>{t('counts', { from: tag.label, fromCount: tag.articles, into: into.label, intoCount: into.articles })}</p>}
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </section>
  )
}
