'use client'

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { useStepName } from '@/components/workflow/use-step-name'
import type { Role } from '@/lib/editorial/actor'
import { CHAIN_PRESETS, type ChainPreset } from '@/lib/editorial/settings'
import type { ChainStep } from '@/lib/editorial/workflow/chain'
import styles from './title-settings.module.css'
import type { OpenSettings } from './use-title-settings'

const PRESETS = Object.keys(CHAIN_PRESETS) as readonly ChainPreset[]

/** By whom a step may be given: by all who edit, or by those who answer for the paper. */
const CIRCLES = {
  desk: ['administrator', 'chief-editor', 'editor'],
  chiefs: ['administrator', 'chief-editor'],
} as const satisfies Record<string, readonly Role[]>

/** The chain of a title: one of those that Galley brings along, or its own, step by step. */
export function ChainForm({ open, mayChange }: { readonly open: OpenSettings; readonly mayChange: boolean }) {
  const t = useTranslations('workflow.settings')
  const { preset, settings: { chain } } = open
  return (
    <fieldset className={styles.part} disabled={!mayChange}>
      <legend className={styles.heading}>{t('chain')}</legend>
      <p className={styles.help}>{t('chain-help')}</p>
      <div className={styles.presets}>
        {PRESETS.map((each) => (
          <label key={each} className={styles.preset}>
            <input type="radio" name="preset" checked={preset === each} onChange={() => open.choose(each)} />
            <span>{t(`presets.${each}.name`)}<span className={styles.help}>{t(`presets.${each}.help`)}</span></span>
          </label>
        ))}
        {preset === null && (
          <label className={styles.preset}>
            <input type="radio" name="preset" checked readOnly />
            <span>{t('presets.own.name')}<span className={styles.help}>{t('presets.own.help')}</span></span>
          </label>
        )}
      </div>
      <ol className={styles.steps} aria-label={t('steps')}>
        {chain.map((step, index) => <StepRow key={step.id} step={step} open={open} first={index === 0} last={index === chain.length - 1} />)}
      </ol>
      {mayChange && <div><Button small disabled={open.full} onClick={open.addStep}><Plus aria-hidden />{t('add')}</Button></div>}
    </fieldset>
  )
}

function StepRow({ step, open, first, last }: {
  readonly step: ChainStep
  readonly open: OpenSettings
  readonly first: boolean
  readonly last: boolean
}) {
  const t = useTranslations('workflow.settings')
  const nameOf = useStepName()
  const { id, kind, roles } = step
  const name = open.unnamed.includes(id) ? t('unnamed') : nameOf(step)
  return (
    <li className={styles.step}>
      <TextInput
        small aria-label={t('name-of', { name })} value={step.name} placeholder={name} maxLength={40}
        onChange={({ currentTarget }) => open.changeStep(id, { name: currentTarget.value })}
      />
      <Select
        small aria-label={t('kind-of', { name })} value={kind}
        options={(['review', 'proof'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={({ currentTarget }) => open.changeStep(id, { kind: currentTarget.value === 'proof' ? 'proof' : 'review' })}
      />
      <Select
        small aria-label={t('who-of', { name })} value={roles.includes('editor') ? 'desk' : 'chiefs'}
        options={(['desk', 'chiefs'] as const).map((value) => ({ value, label: t(`who.${value}`) }))}
        onChange={({ currentTarget }) => open.changeStep(id, { roles: currentTarget.value === 'desk' ? CIRCLES.desk : CIRCLES.chiefs })}
      />
      <span className={styles.deeds}>
        <IconButton small label={t('up', { name })} icon={<ArrowUp />} disabled={first} onClick={() => open.moveStep(id, -1)} />
        <IconButton small label={t('down', { name })} icon={<ArrowDown />} disabled={last} onClick={() => open.moveStep(id, 1)} />
        <IconButton small label={t('remove', { name })} icon={<X />} onClick={() => open.removeStep(id)} />
      </span>
    </li>
  )
}
