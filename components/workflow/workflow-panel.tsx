'use client'

import Link from 'next/link'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { ActorThere } from '@/lib/editorial/actor'
import { PROOF_LEVELS, type ProofLevel } from '@/lib/editorial/workflow/proof-level'
import { type Progress, progressOf } from '@/lib/editorial/workflow/progress'
import { verdictOn, type WorkflowFacts } from '@/lib/editorial/workflow/workflow'
import type { ArticleWorkflow, NamedSignOff } from '@/lib/server/sign-offs/queries'
import { ChainList } from './chain-list'
import { RefuseDialog } from './refuse-dialog'
import { useStepName } from './use-step-name'
import type { OpenWorkflow } from './use-workflow'
import styles from './workflow-panel.module.css'
import { StateBadge } from './workflow-marks'

/** An article on its way into print: how far it was proofread, which steps of its chain stand, and what comes next. */
export function WorkflowPanel({ article, actor, revision, unsaved, open: { workflow, busy, wish } }: {
  readonly article: string
  readonly actor: ActorThere
  /** The revision of the text on the screen, for which a sign-off is given. */
  readonly revision: number
  /** Whether what was typed is still on its way to the server. */
  readonly unsaved: boolean
  readonly open: OpenWorkflow
}) {
  const t = useTranslations('workflow')
  const progress = progressOf(workflow.chain, workflow.signOffs)
  const facts: WorkflowFacts = { ...workflow, progress }
  const held = busy || unsaved
  return (
    <section className={styles.panel} aria-labelledby="workflow" tabIndex={-1}>
      <header className={styles.head}>
        <h2 id="workflow" className={styles.title}>{t('title')}</h2>
        <StateBadge progress={progress} />
      </header>
      <Level actor={actor} facts={facts} name={workflow.levelByName} disabled={held}
        onMark={(level) => void wish({ deed: 'mark', revision, level }, t('done.mark', { level: t(`levels.${level}`) }))} />
      {progress.refusal && <Refused refusal={workflow.signOffs.find(({ id }) => id === progress.refusal?.id) ?? null} />}
      {progress.state === 'reopened' && <Reopened article={article} revision={revision} signOffs={workflow.signOffs} />}
      {workflow.chain.length === 0 ? <p className={styles.faint}>{t('none')}</p> : (
        <ChainList progress={progress} signOffs={workflow.signOffs}
          mayTakeBack={(target) => !held && verdictOn(actor, 'take-back', { ...facts, target }).ok}
          onTakeBack={(signOff) => void wish({ deed: 'take-back', signOff }, t('done.take-back'))} />
      )}
      <NextStep actor={actor} facts={facts} busy={busy} unsaved={unsaved}
        onPass={() => void wish({ deed: 'pass', revision }, t('done.pass'))}
        onRefuse={(reason) => wish({ deed: 'refuse', revision, reason }, t('done.refuse'))} />
    </section>
  )
}

function Level({ actor, facts, name, disabled, onMark }: {
  readonly actor: ActorThere
  readonly facts: WorkflowFacts
  readonly name: string | null
  readonly disabled: boolean
  readonly onMark: (level: ProofLevel) => void
}) {
  const t = useTranslations('workflow')
  const choices = PROOF_LEVELS.filter((level) => level === facts.level || verdictOn(actor, `mark-${level}`, facts).ok)
  return (
    <Field label={t('level')} help={name === null ? undefined : t('level-by', { name })}>
      <Select
        small value={facts.level} disabled={disabled || choices.length < 2}
        options={choices.map((value) => ({ value, label: t(`levels.${value}`) }))}
        onChange={({ target: { value } }) => {
          const level = choices.find((each) => each === value)
          if (level !== undefined) onMark(level)
        }}
      />
    </Field>
  )
}

function Refused({ refusal }: { readonly refusal: NamedSignOff | null }) {
  const t = useTranslations('workflow')
  const format = useFormatter()
  if (!refusal) return null
  const at = format.dateTime(new Date(refusal.at), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <Notice tone="danger">
      <p className={styles.who}>{t('refused-by', { name: refusal.byName ?? t('system'), at })}</p>
      <p>{refusal.reason}</p>
    </Notice>
  )
}

/** The text was changed since somebody read it: the way to what was changed. */
function Reopened({ article, revision, signOffs }: {
  readonly article: string
  readonly revision: number
  readonly signOffs: ArticleWorkflow['signOffs']
}) {
  const t = useTranslations('workflow')
  const from = signOffs.findLast(({ stands, revision: read }) => !stands && read !== null)?.revision ?? null
  const link = from !== null && from < revision && (
    <Link href={`/desk/articles/${article}/versions?from=${from}&to=${revision}`}>{t('compare')}</Link>
  )
  return <Notice tone="warning" deed={link}>{t('reopened')}</Notice>
}

function NextStep({ actor, facts, busy, unsaved, onPass, onRefuse }: {
  readonly actor: ActorThere
  readonly facts: WorkflowFacts
  readonly busy: boolean
  readonly unsaved: boolean
  readonly onPass: () => void
  readonly onRefuse: (reason: string) => Promise<boolean>
}) {
  const t = useTranslations('workflow')
  const sentence = useFailureSentence()
  const nameOf = useStepName()
  const [refusing, setRefusing] = useState(false)
  const next = facts.progress.next
  const pass = verdictOn(actor, 'pass', facts)
  const mayRefuse = verdictOn(actor, 'refuse', { ...facts, reason: '?' }).ok
  if (!pass.ok && pass.why === 'role-may-not') return null
  const help = unsaved ? t('unsaved') : pass.ok ? t('pass-help') : why(pass.why, facts.progress) && sentence({ code: `workflow-${pass.why}`, values: {} })
  return (
    <div className={styles.next}>
      <div className={styles.deeds}>
        {pass.ok && next && <Button look="primary" busy={busy} disabled={unsaved} onClick={onPass}>{t('pass', { step: nameOf(next) })}</Button>}
        {mayRefuse && <Button look="quiet" disabled={busy || unsaved} onClick={() => setRefusing(true)}>{t('refuse')}</Button>}
      </div>
      {help && <p className={styles.faint}>{help}</p>}
      <RefuseDialog open={refusing} onOpenChange={setRefusing} busy={busy} onRefuse={onRefuse} />
    </div>
  )
}

/** Whether it is worth a word that an article cannot be passed: that it is through speaks for itself. */
function why(reason: string, { state }: Pick<Progress, 'state'>): boolean {
  return reason !== 'nothing-to-pass' && state !== 'signed-off'
}
