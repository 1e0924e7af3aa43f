'use client'

import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Reply, sendJson } from '@/components/desk/send-json'
import { IconButton } from '@/components/ui/button'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import { useAnnounce } from '@/components/ui/toast'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { TagOption } from '@/lib/server/tags/queries'
import type { TagSuggestion } from '@/lib/server/tag-suggestions/queries'
import type { TagChoice } from '@/lib/server/tags/schema'
import type { Reason } from '@/lib/tagging/suggest/reason'
import { SuggestedTags } from './suggested-tags'
import styles from './tag-field.module.css'
import { choiceOf } from './use-suggestions'

/** How long after a key the tags are asked for, in milliseconds: most people type faster than this. */
const AFTER_KEY = 180

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
  const [tags, setTags] = useState(given)
  const { found, answered, setQuery } = useFoundTags()
  const path = `/api/articles/${article}/tags`

  function told<T>(reply: Reply<T>): T | undefined {
    if (reply.kind === 'done') return reply.value
    announce({ text: reply.kind === 'refused' ? sentence(reply.failure) : t('unreached'), tone: 'danger' })
  }
  function put(more: readonly TagOption[]): void {
    setTags((before) => [...before.filter(({ id }) => more.every((tag) => tag.id !== id)), ...more])
  }
  async function add(choice: TagChoice) {
    const tag = told(await sendJson<TagOption>('POST', path, choice))
    if (tag) put([tag])
  }
  /** All of them are one change of the article. Where one is near another tag nothing was done: then each is asked for by itself. */
  async function take(suggestions: readonly TagSuggestion[]) {
    const choices = suggestions.map(choiceOf)
    const reply = await sendJson<readonly TagOption[]>('POST', path, choices)
    if (reply.kind === 'refused' && reply.failure.code === 'tag-near-others' && choices.length > 1) {
      for (const choice of choices) await add(choice)
    } else put(told(reply) ?? [])
  }
  async function remove(tag: TagOption) {
    const reply = await sendJson<null>('DELETE', `${path}?tag=${tag.id}`)
    if (told(reply) !== undefined) setTags((before) => before.filter(({ id }) => id !== tag.id))
  }
  const options = found.filter(({ id }) => tags.every((tag) => tag.id !== id)).map(optionOf)

  return (
    <section className={styles.tags} aria-labelledby="tags" tabIndex={-1}>
      <h2 id="tags" className={styles.title}>{t('label')}</h2>
      {tags.length === 0 && <p className={styles.none}>{t('none')}</p>}
      <ul className={styles.list}>
        {tags.map((tag) => (
          <li key={tag.id} className={styles.chip}>
            <span>{tag.label}{!tag.vocabulary.free && <span className={styles.vocabulary}>{tag.vocabulary.name}</span>}</span>
            {!readOnly && <IconButton small label={t('remove', { label: tag.label })} icon={<X />} onClick={() => void remove(tag)} />}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Combobox
          aria-label={t('add')}
          placeholder={t('add')}
          empty={t('type')}
          options={options}
          onQuery={setQuery}
          onChoose={({ value }) => void add({ tag: value })}
          creation={answered ? { offer: (label) => t('new', { label }), onCreate: (label) => void add({ label }) } : undefined}
        />
      )}
      {!readOnly && <SuggestedTags article={article} tags={tags} onTake={take} onShow={onShow} />}
    </section>
  )
}

function optionOf({ id, label, labelEn, vocabulary }: TagOption): ComboboxOption {
  const name = vocabulary.free ? null : vocabulary.name
  const hint = [labelEn, name].filter((word) => word !== null).join(' · ')
  return { value: id, label, ...(hint === '' ? {} : { hint }) }
}

/** What was asked, and the tags that answer it. */
interface Answer {
  readonly query: string
  readonly found: readonly TagOption[]
}

/**
 * The tags that answer what is typed, a moment later. Until they are there, nothing is `answered`, and no new tag is
 * offered: who types and presses Enter at once shall not make a new tag of half a word that a known one begins with.
 */
function useFoundTags() {
  const [query, setQuery] = useState('')
  const [answer, setAnswer] = useState<Answer>({ query: '', found: [] })
  useEffect(() => {
    const wanted = query.trim()
    if (wanted === '') return
    let stale = false
    const timer = window.setTimeout(async () => {
      const reply = await sendJson<readonly TagOption[]>('GET', `/api/tags?q=${encodeURIComponent(wanted)}`)
      if (reply.kind === 'done' && !stale) setAnswer({ query: wanted, found: reply.value })
    }, AFTER_KEY)
    return () => {
      stale = true
      window.clearTimeout(timer)
    }
  }, [query])
  const answered = answer.query === query.trim()
  return { found: answered ? answer.found : [], answered, setQuery }
}
