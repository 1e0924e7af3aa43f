'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { TagFinder } from '@/components/tagging/tag-finder'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { TextArea, TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { TagSheet } from '@/lib/server/tags/browsing/queries'
import { namesIn } from '@/lib/tagging/names-in'
import type { TagActions } from './tag-actions'
import styles from './tags-screen.module.css'

/** Gives a tag another name; its former address leads to it. */
export function RenameTag({ tag, renameTag }: { readonly tag: TagSheet; readonly renameTag: TagActions['renameTag'] }) {
  const t = useTranslations('tags.tag.rename')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(renameTag)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const label = String(form.get('label')).trim()
    run({ tag: tag.id, revision: tag.revision, label, labelEn: String(form.get('labelEn')).trim() || null }, () => {
      announce({ text: t('done', { label }), tone: 'good' })
    })
  }

  return (
    <section className={styles.part} aria-labelledby="rename">
      <h2 id="rename" className={styles.heading}>{t('title')}</h2>
      <div className={styles.form}>
        <FieldStack onSubmit={submit}>
          <FailureNotice failure={failure} />
          <Field label={t('label')} name="label" help={t(tag.vocabulary.free ? 'help' : 'help-loaded')}>
            <TextInput required maxLength={200} autoComplete="off" defaultValue={tag.label} />
          </Field>
          <Field label={t('label-en')} name="labelEn" optional={tCommon('optional')}>
            <TextInput maxLength={200} autoComplete="off" lang="en" defaultValue={tag.labelEn ?? ''} />
          </Field>
          <div><Button type="submit" busy={busy}>{t('deed')}</Button></div>
        </FieldStack>
      </div>
    </section>
  )
}

/** Gives a tag its other names, and its place below another. */
export function DescribeTag({ tag, describeTag }: { readonly tag: TagSheet; readonly describeTag: TagActions['describeTag'] }) {
  const t = useTranslations('tags.tag.describe')
  const tMake = useTranslations('tags.make')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(describeTag)
  const above = tag.line.at(-1)
  const [parent, setParent] = useState<{ readonly id: string; readonly label: string } | null>(above ?? null)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const synonyms = namesIn(String(new FormData(event.currentTarget).get('synonyms')))
    run({ tag: tag.id, revision: tag.revision, synonyms, parent: parent?.id ?? null }, () => announce({ text: t('done'), tone: 'good' }))
  }

  return (
    <section className={styles.part} aria-labelledby="describe">
      <h2 id="describe" className={styles.heading}>{t('title')}</h2>
      <div className={styles.form}>
        <FieldStack onSubmit={submit}>
          <FailureNotice failure={failure} />
          <Field label={tMake('synonyms')} name="synonyms" help={tMake('synonyms-help')} optional={tCommon('optional')}>
            <TextArea rows={3} defaultValue={tag.synonyms.join('\n')} />
          </Field>
          <Field label={tMake('parent')} optional={tCommon('optional')}>
            <TagFinder key={parent?.id ?? ''} label={tMake('parent-find')} chosen={parent} without={[tag.id]} onChoose={setParent} />
          </Field>
          <div className={styles.parent}>
            <Button type="submit" busy={busy}>{t('deed')}</Button>
            {parent && <Button look="quiet" onClick={() => setParent(null)}>{t('top')}</Button>}
          </div>
        </FieldStack>
      </div>
    </section>
  )
}
