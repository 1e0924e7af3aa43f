'use client'

import Form from 'next/form'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { useStepName } from '@/components/workflow/use-step-name'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type Option, Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { isFiltered, QUEUE_DUES, QUEUE_KINDS, queueAddress, type QueueWish, WHOLE_QUEUE } from '@/lib/editorial/queue/wish'
import { PROOF_LEVELS } from '@/lib/editorial/workflow/proof-level'
import type { Queue } from '@/lib/server/queue/queries'
import styles from './queue.module.css'

/** What of the queue is shown. A form that makes an address, so that it works without script and each choice can be kept. */
export function QueueFilter({ queue, wish }: { readonly queue: Queue; readonly wish: QueueWish }) {
  const t = useTranslations('queue.filter')
  const tLevel = useTranslations('workflow.levels')
  const nameOf = useStepName()
  const all: Option = { value: '', label: t('all') }
  const choice = (name: 'title' | 'person' | 'level' | 'step', options: readonly Option[]) => (
    <Field label={t(name)} name={name}><Select small defaultValue={wish[name] ?? ''} options={[all, ...options]} /></Field>
  )
  const filtered = isFiltered(wish)
  return (
    <details className={styles.filter} open={filtered}>
      <summary>{t('label')}</summary>
      <Form action="/desk/queue" className={styles.fields}>
        <input type="hidden" name="show" value={wish.show} />
        {choice('title', queue.titles.map(({ slug, name }) => ({ value: slug, label: name })))}
        <Field label={t('date')} name="date"><TextInput small type="date" defaultValue={wish.date ?? ''} /></Field>
        {wish.show !== 'mine' && choice('person', queue.colleagues.map(({ id, name }) => ({ value: id, label: name })))}
        <Field label={t('due')} name="due">
          <Select small defaultValue={wish.due} options={QUEUE_DUES.map((value) => ({ value, label: t(`dues.${value}`) }))} />
        </Field>
        <Field label={t('kind')} name="kind">
          <Select small defaultValue={wish.kind} options={QUEUE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
        </Field>
        {choice('level', PROOF_LEVELS.map((value) => ({ value, label: tLevel(value) })))}
        {choice('step', queue.steps.map((step) => ({ value: step.id, label: nameOf(step) })))}
        <div className={styles.deeds}>
          <Button small type="submit">{t('apply')}</Button>
          {filtered && <Link href={queueAddress({ ...WHOLE_QUEUE, show: wish.show })}>{t('clear')}</Link>}
        </div>
      </Form>
    </details>
  )
}
