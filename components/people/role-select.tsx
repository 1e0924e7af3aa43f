'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import { type Role, ROLES } from '@/lib/editorial/actor'
import type { Person } from '@/lib/server/people/queries'
import type { PeopleActions } from './people-actions'

/** The role of a person. A new one is asked about first: it signs them out, and may give them much. */
export function RoleSelect({ person: { id, name, role }, changeRole }: {
  readonly person: Person
  readonly changeRole: PeopleActions['changeRole']
}) {
  const t = useTranslations('people')
  const tRole = useTranslations('common.role')
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(changeRole)
  const [wanted, setWanted] = useState<Role | null>(null)

  function close() {
    setWanted(null)
    clear()
  }

  function confirm() {
    if (wanted === null) return
    run({ id, role: wanted }, () => {
      close()
      announce({ text: t('change-role.done', { name }), tone: 'good' })
    })
  }

  return (
    <>
      <Select
        small
        aria-label={t('role-of', { name })}
        value={wanted ?? role}
        onChange={({ currentTarget }) => setWanted(ROLES.find((each) => each === currentTarget.value) ?? null)}
        options={ROLES.map((value) => ({ value, label: tRole(value) }))}
      />
      <ConfirmDialog
        open={wanted !== null && wanted !== role}
        onOpenChange={(open) => { if (!open) close() }}
        title={t('change-role.title', { name, role: tRole(wanted ?? role) })}
        description={t('change-role.text', { name })}
        deed={t('change-role.deed')}
        busy={busy}
        onConfirm={confirm}
      >
        <FailureNotice failure={failure} />
      </ConfirmDialog>
    </>
  )
}
