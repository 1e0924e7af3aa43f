'use client'

import { useTranslations } from 'use-intl'
import { ROLES } from '@/lib/editorial/actor'
import type { Person } from '@/lib/server/people/queries'
import type { PeopleActions } from './people-actions'
import { AT_SINGLE_TITLES, RoleChoice } from './role-choice'

/** The role of a person over all titles; to have none can be chosen where they are something at a single one. */
export function RoleSelect({ person: { id, name, role, titles }, changeRole }: {
  readonly person: Person
  readonly changeRole: PeopleActions['changeRole']
}) {
  const t = useTranslations('people')
  return (
    <RoleChoice
      label={t('role-of', { name })}
      name={name}
      choices={titles.length > 0 || role === null ? [...ROLES, AT_SINGLE_TITLES] : ROLES}
      value={role ?? AT_SINGLE_TITLES}
      question={(wanted) => t('change-role.title', { name, role: wanted })}
      change={(choice) => changeRole({ id, role: choice === AT_SINGLE_TITLES ? null : choice })}
    />
  )
}
