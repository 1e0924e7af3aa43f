'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { LOGGED_DEEDS, THINGS } from '@/lib/audit/deeds'
import { BY_SYSTEM, logQuery, type LogWish } from '@/lib/audit/wish'
import styles from './audit.module.css'

/** Whose deeds can be asked for. */
export interface LogPerson {
  readonly id: string
  readonly name: string
}

/** What of the log is shown. A form that makes an address, so that it works without script and each choice can be kept. */
export function LogFilter({ wish, people }: { readonly wish: LogWish; readonly people: readonly LogPerson[] }) {
  const t = useTranslations('audit')
  const all = { value: '', label: t('filter.all') }
  const persons = [all, { value: BY_SYSTEM, label: t('system') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]
  // Whoever is asked for by an old address may have no account any more.
  if (wish.person !== null && !persons.some(({ value }) => value === wish.person)) persons.push({ value: wish.person, label: t('somebody') })
  const deeds = LOGGED_DEEDS.map((deed) => ({ value: deed, label: t.markup(`did.${deed}`, { thing: () => '…' }) }))
  return (
    <search>
      <Form action="/desk/log" className={styles.filter}>
        {wish.id !== null && <input type="hidden" name="id" value={wish.id} />}
        <Field label={t('filter.person')} name="person"><Select small defaultValue={wish.person ?? ''} options={persons} /></Field>
        <Field label={t('filter.deed')} name="deed"><Select small defaultValue={wish.deed ?? ''} options={[all, ...deeds]} /></Field>
        <Field label={t('filter.thing')} name="thing">
          <Select small defaultValue={wish.thing ?? ''} options={[all, ...THINGS.map((thing) => ({ value: thing, label: t(`things.${thing}`) }))]} />
        </Field>
        <Field label={t('filter.from')} name="from"><TextInput small type="date" defaultValue={wish.from ?? ''} /></Field>
        <Field label={t('filter.to')} name="to"><TextInput small type="date" defaultValue={wish.to ?? ''} /></Field>
        <div className={styles.deeds}>
          <Button small type="submit">{t('filter.apply')}</Button>
          {logQuery(wish).size > 0 && <Link href="/desk/log">{t('filter.clear')}</Link>}
        </div>
      </Form>
      {wish.id !== null && <p className={styles.only}>{t('filter.only-this')}</p>}
    </search>
  )
}
