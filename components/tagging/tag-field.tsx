'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Reply, sendJson } from '@/components/desk/send-json'
import { IconButton } from '@/components/ui/button'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { NewAmongNear } from '@/lib/server/tags/new-tag'
import type { TagOption } from '@/lib/server/tags/queries'
import type { TagSuggestion } from '@/lib/server/tag-suggestions/queries'
import type { TagChoice } from '@/lib/server/tags/schema'
import type { Reason } from '@/lib/tagging/suggest/reason'
import { nearOthers } from './near-others'
import { NearQuestion } from './near-question'
import { SuggestedTags } from './suggested-tags'
import styles from './tag-field.module.css'
import { TagFinder } from './tag-finder'
import { choiceOf } from './use-suggestions'
import { useVocabularyName } from './use-vocabulary-name'

/** The tags of an article: what is on it, and a field that finds or makes one more. */
export function TagField({ article, tags: given, readOnly, onShow }: {
  readonly article: string
  readonly tags: readonly TagOption[]
  readonly readOnly: boolean
  /** Shows where the text says why a tag is suggested. */
  readonly onShow: (reason: Reason) => void
}) {
  const t = useTranslations('editor.tags')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const nameOf = useVocabularyName()
  const [tags, setTags] = useState(given)
  const [asking, setAsking] = useState<{ readonly choice: TagChoice; readonly near: NewAmongNear } | null>(null)
  const path = `/api/articles/${article}/tags`

  function told<T>(reply: Reply<T>): T | undefined {
    if (reply.kind === 'done') return reply.value
    announce({ text: reply.kind === 'refused' ? sentence(reply.failure) : t('unreached'), tone: 'danger' })
  }
  function put(more: readonly TagOption[]): void {
    setTags((before) => [...before.filter(({ id }) => more.every((tag) => tag.id !== id)), ...more])
  }
  /** Whether it went on without a question. */
  async function add(choice: TagChoice): Promise<boolean> {
    const reply = await sendJson<TagOption>('POST', path, choice)
    const near = reply.kind === 'refused' ? nearOthers(reply.failure) : null
    if (near) setAsking({ choice, near })
    const tag = near ? undefined : told(reply)
    if (tag) put([tag])
    return near === null
  }
  /** All of them are one change of the article. Where one is near another tag nothing was done: then each is asked for by itself. */
  async function take(suggestions: readonly TagSuggestion[]) {
    const choices = suggestions.map(choiceOf)
    const reply = await sendJson<readonly TagOption[]>('POST', path, choices)
    if (reply.kind !== 'refused' || reply.failure.code !== 'tag-near-others') return put(told(reply) ?? [])
    for (const choice of choices) {
      // Whoever is asked answers first; what was not taken is still suggested.
      if (!await add(choice)) return
    }
  }
  async function remove(tag: TagOption) {
    const reply = await sendJson<null>('DELETE', `${path}?tag=${tag.id}`)
    if (told(reply) !== undefined) setTags((before) => before.filter(({ id }) => id !== tag.id))
  }
  function answer(choice: TagChoice) {
    setAsking(null)
    void add(choice)
  }

  return (
    <section className={styles.tags} aria-labelledby="tags" tabIndex={-1}>
      <h2 id="tags" className={styles.title}>{t('label')}</h2>
      {tags.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {tags.map((tag) => (
          <li key={tag.id} className={styles.chip}>
            <span>{tag.label}{!tag.vocabulary.free && <span className={styles.vocabulary}>{nameOf(tag.vocabulary)}</span>}</span>
            {!readOnly && <IconButton small label={t('remove', { label: tag.label })} icon={<X />} onClick={() => void remove(tag)} />}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <TagFinder
          label={t('add')} without={tags.map(({ id }) => id)}
          onChoose={({ id }) => void add({ tag: id })} onNew={(choice) => void add(choice)}
        />
      )}
      {!readOnly && <SuggestedTags article={article} tags={tags} onTake={take} onShow={onShow} />}
      <NearQuestion
        asked={asking?.near ?? null} onClose={() => setAsking(null)}
        onUse={({ id }) => answer({ tag: id })}
        onMake={() => { if (asking && 'label' in asking.choice) answer({ ...asking.choice, sure: true }) }}
      />
    </section>
  )
}
