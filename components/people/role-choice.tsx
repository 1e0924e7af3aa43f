'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { ConfirmDialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { useAnnounce } from '@/components/ui/toast'
import { useAction } from '@/components/use-action'
import type { Role } from '@/lib/editorial/actor'
import type { Outcome } from '@/lib/server/action'

/** What stands among the roles over all titles for having none: one is something at single titles alone. */
export const AT_SINGLE_TITLES = 'single-titles'

/** One of some roles. A new one is asked about first: it signs the person out, and may give them much. */
export function RoleChoice<Choice extends Role | typeof AT_SINGLE_TITLES>({ label, name, choices, value, question, change }: {
  /** What the choice is, for those who cannot see where it stands. */
  readonly label: string
  /** The person's. */
  readonly name: string
  readonly choices: readonly Choice[]
  readonly value: Choice
  /** What is asked, with the name of the role that is wanted. */
  readonly question: (role: string) => string
  readonly change: (choice: Choice) => Promise<Outcome<void>>
}) {
  const t = useTranslations('people')
  const tRole = useTranslations('common.role')
  const announce = useAnnounce()
  const { run, busy, failure, clear } = useAction(change)
  const [wanted, setWanted] = useState<Choice | null>(null)
  const roleOf = (choice: Role | typeof AT_SINGLE_TITLES) => tRole(choice)

  function close() {
    setWanted(null)
    clear()
  }

  function confirm() {
    if (wanted === null) return
    run(wanted, () => {
      close()
      announce({ text: t('change-role.done', { name }), tone: 'good' })
    })
  }

  return (
    <>
      <Select
        small
        aria-label={label}
        value={wanted ?? value}
        onChange={({ currentTarget }) => setWanted(choices.find((each) => each === currentTarget.value) ?? null)}
        options={choices.map((choice) => ({ value: choice, label: roleOf(choice) }))}
      />
      <ConfirmDialog
        open={wanted !== null && wanted !== value}
        onOpenChange={(open) => { if (!open) close() }}
        title={question(roleOf(wanted ?? value))}
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
