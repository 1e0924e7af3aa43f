'use client'

import { useTranslations } from 'use-intl'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { ALWAYS_ERRORS, FINDING_CODES, type FindingCode, SEVERITIES, SEVERITY_CHOICES, severityOf } from '@/lib/editorial/preflight'
import styles from './title-settings.module.css'
import type { OpenSettings } from './use-title-settings'

/** What stops the publication of this title, what is only asked, and what is not looked for. */
export function SeverityForm({ open: { settings, change }, mayChange }: { readonly open: OpenSettings; readonly mayChange: boolean }) {
  const t = useTranslations('workflow.settings')
  const { severities, unproofed, publishOnImport } = settings

  function grade(code: FindingCode, value: string) {
    const severity = SEVERITY_CHOICES.find((each) => each === value)
    if (severity === undefined) return
    const { [code]: _, ...others } = severities
    change({ severities: severity === SEVERITIES[code] ? others : { ...others, [code]: severity } })
  }

  return (
    <fieldset className={styles.part} disabled={!mayChange}>
      <legend className={styles.heading}>{t('preflight')}</legend>
      <Switch label={t('unproofed')} checked={unproofed} disabled={!mayChange} onChange={(on) => change({ unproofed: on })} />
      <p className={styles.help}>{t('unproofed-help')}</p>
      <Switch label={t('on-import')} checked={publishOnImport} disabled={!mayChange} onChange={(on) => change({ publishOnImport: on })} />
      <p className={styles.help}>{t('on-import-help')}</p>
      <p className={styles.help}>{t('preflight-help')}</p>
      <ul className={styles.findings}>
        {FINDING_CODES.map((code) => (
          <Finding key={code} code={code} severity={severityOf(code, severities)} onGrade={(value) => grade(code, value)} />
        ))}
      </ul>
    </fieldset>
  )
}

function Finding({ code, severity, onGrade }: {
  readonly code: FindingCode
  readonly severity: string
  readonly onGrade: (value: string) => void
}) {
  const t = useTranslations('workflow.settings')
  const tDesk = useTranslations('desk.finding')
  const name = tDesk(`${code}.title`)
  return (
    <li className={styles.finding}>
      <span>{name}</span>
      <Select
        small aria-label={t('severity-of', { name })} value={severity} disabled={ALWAYS_ERRORS.includes(code)}
        options={SEVERITY_CHOICES.map((value) => ({ value, label: t(`severities.${value}`) }))}
        onChange={({ currentTarget }) => onGrade(currentTarget.value)}
      />
    </li>
  )
}
