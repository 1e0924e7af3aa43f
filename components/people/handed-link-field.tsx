'use client'

import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Actions } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { passwordLinkPath } from '@/lib/editorial/password-link-path'
import type { HandedLink } from '@/lib/server/people/password-links/commands'
import styles from './people-screen.module.css'

/** A one-time link, shown this once, to be handed over. */
export function HandedLinkField({ link: { token, until }, onDone }: { readonly link: HandedLink; readonly onDone: () => void }) {
  const t = useTranslations('people.link')
  const format = useFormatter()
  const [copied, setCopied] = useState<boolean | null>(null)
  const address = `${window.location.origin}${passwordLinkPath(token)}`
  const time = format.dateTime(new Date(until), { dateStyle: 'medium', timeStyle: 'short' })

  function copy() {
    navigator.clipboard.writeText(address).then(() => setCopied(true), () => setCopied(false))
  }

  return (
    <div className={styles.form}>
      <Field label={t('label')} help={t('help', { time })}>
        <TextInput
          type="text" readOnly value={address} spellCheck={false} autoFocus onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </Field>
      <p role="status">{copied !== null && t(copied ? 'copied' : 'not-copied')}</p>
      <Actions>
        <Button onClick={copy}>{t('copy')}</Button>
        <Button look="primary" onClick={onDone}>{t('done')}</Button>
      </Actions>
    </div>
  )
}
