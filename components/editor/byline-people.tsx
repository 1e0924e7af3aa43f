'use client'

import { Plus, X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { BylinePerson } from '@/lib/article/block'
import { peopleOf } from '@/lib/article/people'
import styles from './byline-people.module.css'
import type { FieldBlock } from './document'

/** Whom a byline names, as it is read or as a person said, with a way to correct it. An empty byline names nobody. */
export function BylinePeople({ field, readOnly, onName }: {
  readonly field: FieldBlock
  readonly readOnly: boolean
  readonly onName: (people: FieldBlock['people']) => void
}) {
  const t = useTranslations('editor.people')
  const [correcting, setCorrecting] = useState(false)
  const people = peopleOf(field)
  if (field.text.length === 0 && field.people === undefined) return null
  return (
    <div className={styles.people}>
      {people.length === 0 ? <span className={styles.nobody}>{t('nobody')}</span> : (
        <ul aria-label={t('label')} className={styles.list}>
          {people.map((person, at) => <li key={at} className={styles.person}>{said(person)}</li>)}
        </ul>
      )}
      {!readOnly && <Button small look="quiet" onClick={() => setCorrecting(true)}>{t('correct')}</Button>}
      {correcting && (
        <PeopleDialog people={people} onClose={() => setCorrecting(false)} onName={(named) => {
          setCorrecting(false)
          onName(named)
        }} />
      )}
    </div>
  )
}

function said({ role, name, affiliation }: BylinePerson): string {
  return [role, name, affiliation].filter((part) => part !== '').join(' · ')
}

const NOBODY: BylinePerson = { role: '', name: '', affiliation: '' }

function trimmed({ role, name, affiliation }: BylinePerson): BylinePerson {
  return { role: role.trim(), name: name.trim(), affiliation: affiliation.trim() }
}

function PeopleDialog({ people, onName, onClose }: {
  readonly people: readonly BylinePerson[]
  readonly onName: (people: FieldBlock['people']) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('editor.people')
  const [rows, setRows] = useState(people.length > 0 ? people : [NOBODY])
  const [nameless, setNameless] = useState(false)
  const change = (at: number, part: keyof BylinePerson, words: string) =>
    setRows(rows.map((row, index) => (index === at ? { ...row, [part]: words } : row)))

  function save(event: FormEvent) {
    event.preventDefault()
    const named = rows.map(trimmed)
    if (named.some(({ name }) => name === '')) setNameless(true)
    else onName(named)
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('title')} description={t('about')} wide>
      <form onSubmit={save}>
        {rows.map((row, at) => (
          <fieldset key={at} className={styles.row}>
            <legend className="visually-hidden">{t('row', { number: at + 1 })}</legend>
            {(['role', 'name', 'affiliation'] as const).map((part) => (
              <label key={part} className={styles.part}>
                <span>{t(part)}</span>
                <TextInput maxLength={200} value={row[part]} onValueChange={(words) => change(at, part, words)} />
              </label>
            ))}
            <IconButton small label={t('remove', { number: at + 1 })} icon={<X />} onClick={() => setRows(rows.filter((_, index) => index !== at))} />
          </fieldset>
        ))}
        <Button small look="quiet" onClick={() => setRows([...rows, NOBODY])}><Plus aria-hidden />{t('add')}</Button>
        {nameless && <Notice tone="danger">{t('nameless')}</Notice>}
        <Actions>
          <Button look="quiet" onClick={() => onName(undefined)}>{t('read')}</Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary">{t('save')}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}
