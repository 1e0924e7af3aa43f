'use client'

import { type FormEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button } from '@/components/ui/button'
import { Combobox, type ComboboxOption } from '@/components/ui/combobox'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { FieldStack } from '@/components/ui/field-stack'
import { Spinner } from '@/components/ui/spinner'
import { TextInput } from '@/components/ui/text-input'
import type { Assigning, AssignmentView } from '@/lib/server/assignments/queries'
import { type AssignmentEnd, LONGEST_NOTE } from '@/lib/server/assignments/schema'
import styles from './assignments.module.css'
import type { Came, OpenAssignment } from './use-assignment'

/** Where a day is chosen without a time: when the day of an office ends. */
const EVENING = '18:00'

/** Gives something to a person, with a note and a due time, or says what became of it. */
export function AssignDialog({ name, open, onClose }: {
  readonly name: string
  readonly open: OpenAssignment
  readonly onClose: () => void
}) {
  const t = useTranslations('assignments')
  const [asked, setAsked] = useState<Assigning | null>(null)
  const ask = useEffectEvent(open.ask)
  useEffect(() => {
    let current = true
    void ask().then((told) => { if (current) setAsked(told) })
    return () => { current = false }
  }, [])
  return (
    <Dialog open onOpenChange={(stays) => { if (!stays) onClose() }} title={t('title')} description={name}>
      <FailureNotice failure={open.failure} />
      {asked === null ? open.failure === null && <Spinner /> : (
        <AssignForm asked={asked} open={open} onClose={onClose} onOvertaken={(assignment) => setAsked({ ...asked, assignment })} />
      )}
    </Dialog>
  )
}

/** What was filled in stays where others were first: who has it now is said, and seen when it is sent again. */
function AssignForm({ asked: { assignment, colleagues, timeZone }, open, onClose, onOvertaken }: {
  readonly asked: Assigning
  readonly open: OpenAssignment
  readonly onClose: () => void
  readonly onOvertaken: (now: AssignmentView | null) => void
}) {
  const t = useTranslations('assignments')
  const tCommon = useTranslations('common')
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  const [chosen, setChosen] = useState<ComboboxOption | null>(options.find(({ value }) => value === assignment?.assignee.id) ?? null)
  const [missing, setMissing] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (chosen === null) return setMissing(true)
    const form = new FormData(event.currentTarget)
    const text = (field: string) => String(form.get(field) ?? '')
    const due = text('day') === '' ? null : { day: text('day'), time: text('time') || EVENING }
    came(await open.give(assignment, { assignee: chosen.value, note: text('note'), due }, t('done', { name: chosen.label })))
  }
  async function end(how: AssignmentEnd['end']) {
    came(await open.end(assignment, how, t(`ended.${how}`)))
  }
  function came({ done, now }: Came) {
    if (done) onClose()
    else if (now !== undefined) onOvertaken(now)
  }

  return (
    <FieldStack onSubmit={(event) => void submit(event)}>
      <Field label={t('person')} error={missing && chosen === null ? t('person-missing') : null}>
        <Combobox options={options} chosen={chosen} onChoose={setChosen} empty={t('nobody')} placeholder={t('person-example')} />
      </Field>
      <fieldset className={styles.due}>
        <Field label={t('day')} name="day" optional={tCommon('optional')}>
          <TextInput type="date" defaultValue={assignment?.due?.day} />
        </Field>
        <Field label={t('time')} name="time"><TextInput type="time" defaultValue={assignment?.due?.time ?? EVENING} /></Field>
        <p className={styles.zone}>{t('zone', { zone: timeZone })}</p>
      </fieldset>
      <Field label={t('note')} name="note" optional={tCommon('optional')}>
        <TextInput maxLength={LONGEST_NOTE} autoComplete="off" defaultValue={assignment?.note} />
      </Field>
      <Actions>
        {assignment && (
          <span className={styles.ends}>
            <Button disabled={open.busy} onClick={() => void end('removed')}>{t('remove')}</Button>
            <Button disabled={open.busy} onClick={() => void end(assignment.done ? 'open' : 'done')}>
              {t(assignment.done ? 'reopen' : 'finish')}
            </Button>
          </span>
        )}
        <Button onClick={onClose}>{tCommon('cancel')}</Button>
        <Button type="submit" look="primary" busy={open.busy}>{t('deed')}</Button>
      </Actions>
    </FieldStack>
  )
}
