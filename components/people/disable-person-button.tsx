'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { Person } from '@/lib/server/people/queries'
import type { PeopleActions } from './people-actions'

/** Takes a person's access away, after asking; or gives it back. */
export function DisablePersonButton({ person, actions }: { readonly person: Person; readonly actions: PeopleActions }) {
  return person.disabled
    ? <EnableButton person={person} enablePerson={actions.enablePerson} />
    : <DisableButton person={person} disablePerson={actions.disablePerson} />
}

function DisableButton({ person: { id, name }, disablePerson }: {
  readonly person: Person
  readonly disablePerson: PeopleActions['disablePerson']
}) {
  const t = useTranslations('people.disable')
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(disablePerson)
  const [asking, setAsking] = useState(false)

  function confirm() {
    run({ id }, () => {
      setAsking(false)
      announce({ text: t('done', { name }), tone: 'good' })
    })
  }

  return (
    <>
      <Button small onClick={() => { clear(); setAsking(true) }}>{t('open')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('title', { name })}
        description={t('text', { name })}
        deed={t('deed')}
        danger
        busy={busy}
        onConfirm={confirm}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}

function EnableButton({ person: { id, name }, enablePerson }: {
  readonly person: Person
  readonly enablePerson: PeopleActions['enablePerson']
}) {
  const t = useTranslations('people.enable')
  const announce = useAnnounce()
  const sentence = useFailureSentence()
  const { run, busy, failure } = useAction(enablePerson)
  return (
    <>
      <Button small busy={busy} onClick={() => run({ id }, () => announce({ text: t('done', { name }), tone: 'good' }))}>
        {t('open')}
      </Button>
      {failure && <span role="alert">{sentence(failure)}</span>}
    </>
  )
}
