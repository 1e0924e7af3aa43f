'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { SHORTEST_PASSWORD } from '@/lib/editorial/password'
import { makePassword } from './make-password'
import styles from './people-screen.module.css'

/** A password for somebody else: typed, or made here. It is shown, since it has to be handed over. */
export function PasswordField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useTranslations('people.password')
  return (
    <Field label={t('label')} name="password" help={t('help', { least: SHORTEST_PASSWORD })}>
      <div className={styles.password}>
        <TextInput
          type="text"
          required
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
        <Button onClick={() => onChange(makePassword())}>{t('make')}</Button>
      </div>
    </Field>
  )
}
