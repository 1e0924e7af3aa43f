'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { useAction } from '@/components/use-action'
import type { HandedLink } from '@/lib/server/people/password-links/commands'
import type { Person } from '@/lib/server/people/queries'
import { HandedLinkField } from './handed-link-field'
import type { PeopleActions } from './people-actions'
import styles from './people-screen.module.css'

interface Props {
  readonly person: Person
  readonly createPasswordLink: PeopleActions['createPasswordLink']
}

/** Makes the one-time link by which a person chooses a new password. A disabled account gets none. */
export function PasswordLinkButton({ person, createPasswordLink }: Props) {
  const t = useTranslations('people.link')
  const [open, setOpen] = useState(false)
  if (person.disabled) return null
  return (
    <>
      <Button small onClick={() => setOpen(true)}>{t('open')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('title', { name: person.name })} description={t('text', { name: person.name })}>
        <PasswordLink person={person} createPasswordLink={createPasswordLink} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

/** It lives as long as the dialog is open, so that no link stays behind. */
function PasswordLink({ person: { id }, createPasswordLink, onDone }: Props & { readonly onDone: () => void }) {
  const t = useTranslations('people.link')
  const tCommon = useTranslations('common')
  const { run, busy, failure } = useAction(createPasswordLink)
  const [link, setLink] = useState<HandedLink | null>(null)
  if (link) return <HandedLinkField link={link} onDone={onDone} />
  return (
    <div className={styles.form}>
      <FailureNotice failure={failure} />
      <Actions>
        <Button onClick={onDone}>{tCommon('cancel')}</Button>
        <Button look="primary" busy={busy} onClick={() => run({ id }, setLink)}>{t('deed')}</Button>
      </Actions>
    </div>
  )
}
