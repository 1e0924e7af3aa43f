'use client'

import Form from 'next/form'
import { useRouter } from 'next/navigation'
import { type CompositionEvent, type InputEvent, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { TextInput } from '@/components/ui/text-input'
import { ALL_TAGS, tagsAddress } from '@/lib/tagging/wish'
import styles from './tags-screen.module.css'

/** How long after a key its tags are shown, in milliseconds: most people type faster than this. */
const AFTER_KEY = 180

/** Looks for tags in all vocabularies, as one types. It is a form that makes an address, so that it works without script. */
export function TagSearch({ words }: { readonly words: string }) {
  const t = useTranslations('tags.list')
  const router = useRouter()
  const timer = useRef<number | null>(null)
  useEffect(() => () => window.clearTimeout(timer.current ?? undefined), [])

  function typed(value: string) {
    window.clearTimeout(timer.current ?? undefined)
    timer.current = window.setTimeout(() => router.replace(tagsAddress({ ...ALL_TAGS, q: value.trim() || null }), { scroll: false }), AFTER_KEY)
  }

  return (
    <Form action="/desk/tags" className={styles.search} role="search" replace>
      <TextInput
        type="search" name="q" aria-label={t('search')} placeholder={t('search')} defaultValue={words} autoComplete="off" maxLength={80}
        // What an input method has not settled yet is nobody's word.
        onInput={({ currentTarget, nativeEvent }: InputEvent<HTMLInputElement>) => { if (!nativeEvent.isComposing) typed(currentTarget.value) }}
        onCompositionEnd={({ currentTarget }: CompositionEvent<HTMLInputElement>) => typed(currentTarget.value)}
      />
      <Button type="submit">{t('find')}</Button>
    </Form>
  )
}
