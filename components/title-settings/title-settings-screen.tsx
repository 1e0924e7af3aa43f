'use client'

import Link from 'next/link'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { chordOf, isComposing } from '@/components/keyboard/chord'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { SaveState } from '@/components/ui/save-state'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { SetTitle } from '@/lib/server/titles/queries'
import { ChainForm } from './chain-form'
import { SeverityForm } from './severity-form'
import styles from './title-settings.module.css'
import { type SetSettings, useTitleSettings } from './use-title-settings'

/** How a title works: who signs its articles off, and what stops its publication. */
export function TitleSettingsScreen({ actor, title, setSettings }: {
  readonly actor: ActorThere
  readonly title: SetTitle
  readonly setSettings: SetSettings
}) {
  const t = useTranslations('workflow.settings')
  const tDesk = useTranslations('desk')
  const open = useTitleSettings(title.slug, title, setSettings)
  const mayChange = may(actor, 'manage-titles')
  const wrong = open.unnamed.length > 0

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!wrong) open.save()
  }
  function saveByKey(event: KeyboardEvent<HTMLFormElement>) {
    if (isComposing(event.nativeEvent) || chordOf(event) !== 'Mod+S') return
    event.preventDefault()
    if (!open.busy) event.currentTarget.requestSubmit()
  }

  return (
    <>
      <PageHeader
        title={t('title', { name: title.name })}
        trail={[{ href: '/desk/titles', label: tDesk('titles.title') }, { href: `/desk/titles/${title.slug}`, label: tDesk('house-style.open') }]}
        lead={t('lead')}
      />
      <form method="post" className={styles.form} onSubmit={submit} onKeyDown={mayChange ? saveByKey : undefined}>
        {!mayChange && <Notice>{t('viewer')}</Notice>}
        <div className={styles.columns}>
          <ChainForm open={open} mayChange={mayChange} />
          <SeverityForm open={open} mayChange={mayChange} />
        </div>
        {mayChange && (
          <div className={styles.foot}>
            <FailureNotice failure={open.failure}
              deed={open.failure?.code === 'settings-moved-on' && <Link href={`/desk/titles/${title.slug}/settings`} onClick={() => location.reload()}>{t('reload')}</Link>} />
            {wrong && <Notice tone="warning">{t('name-missing')}</Notice>}
            <div className={styles.save}>
              <SaveState state={open.saving} />
              <Button type="submit" look="primary" busy={open.busy} disabled={wrong} aria-keyshortcuts="Control+S Meta+S">{t('save')}</Button>
            </div>
          </div>
        )}
      </form>
    </>
  )
}
