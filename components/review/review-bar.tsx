'use client'

import { ArrowDown, ArrowUp, Keyboard, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { showChord } from '@/components/keyboard/chord'
import { Button, IconButton } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { SHOWN } from './review-items'
import { keyOf, type ReviewDeed } from './review-keys'
import styles from './review.module.css'
import type { Reviewing } from './use-reviewing'

/** How far one is, what is shown, and what can be done with the whole. */
export function ReviewBar({ reviewing, mayDecide, state }: {
  readonly reviewing: Reviewing
  readonly mayDecide: boolean
  readonly state: ReactNode
}) {
  const t = useTranslations('review')
  const { all, shown, show, noise, showNoise, hasNoise, perform, mac } = reviewing
  const icon = (deed: ReviewDeed, picture: ReactNode) => (
    <IconButton small label={t(`deeds.${deed}`)} keys={showChord(keyOf(deed), mac)} icon={picture} onClick={() => perform(deed)} />
  )
  return (
    <div className={styles.bar}>
      <progress className={styles.progress} max={Math.max(1, all.all)} value={all.decided} aria-label={t('progress', { ...all })} />
      <span>{t('progress', { ...all })}</span>
      <fieldset className={styles.views}>
        <legend className="visually-hidden">{t('show.label')}</legend>
        {SHOWN.map((one) => (
          <label key={one} className={styles.view} data-chosen={one === shown || undefined}>
            <input type="radio" name="shown" className="visually-hidden" checked={one === shown} onChange={() => show(one)} />
            {t(`show.${one}`)}
          </label>
        ))}
      </fieldset>
      {hasNoise && (
        <label className={styles.noise}>
          <input type="checkbox" checked={noise} onChange={({ currentTarget }) => showNoise(currentTarget.checked)} /> {t('noise')}
        </label>
      )}
      <span className={styles.deeds}>
        {icon('previous-open', <ArrowUp />)}{icon('next-open', <ArrowDown />)}
        {mayDecide && icon('undo', <Undo2 />)}
        {icon('keys', <Keyboard />)}
        {mayDecide && (
          <>
            {state}
            <Button small onClick={() => perform('clean')}>{t('deeds.clean')} <Kbd>{showChord(keyOf('clean'), mac)}</Kbd></Button>
            <Button small look="primary" onClick={() => perform('apply')}>{t('deeds.apply')}</Button>
          </>
        )}
      </span>
    </div>
  )
}
