'use client'

import type { FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { TextInput } from '@/components/ui/text-input'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Outcome } from '@/lib/server/action'
import type { VersionEntry } from '@/lib/server/versions/queries'
import { LONGEST_NAME, type VersionName } from '@/lib/server/versions/schema'

/** Gives a version a name, or takes it away. */
export function NameDialog({ article, entry, nameVersion, onNamed, onClose }: {
  readonly article: string
  readonly entry: VersionEntry
  readonly nameVersion: (input: VersionName) => Promise<Outcome<void>>
  readonly onNamed: (revision: number, name: string | null) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('versions.name')
  const tCommon = useTranslations('common')
  const announce = useAnnounce()
  const { run, busy, failure } = useAction(nameVersion)

  function give(name: string | null) {
    run({ article, version: entry.revision, name }, () => {
      onNamed(entry.revision, name)
      announce({ text: name === null ? t('removed') : t('done', { name }), tone: 'good' })
      onClose()
    })
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (name !== '') give(name)
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('title')} description={t('about')}>
      <FieldStack onSubmit={submit}>
        <FailureNotice failure={failure} />
        <Field label={t('label')} name="name" help={t('help')}>
          <TextInput required maxLength={LONGEST_NAME} defaultValue={entry.name ?? ''} autoComplete="off" />
        </Field>
        <Actions>
          {entry.name !== null && <Button look="quiet" busy={busy} onClick={() => give(null)}>{t('remove')}</Button>}
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>{t('save')}</Button>
        </Actions>
      </FieldStack>
    </Dialog>
  )
}
