'use client'

import { useTranslations } from 'use-intl'
import { PageHeader } from '@/components/ui/page-header'
import type { ActorThere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { StyledTitle } from '@/lib/server/titles/queries'
import styles from './house-style-screen.module.css'
import { StyleForm } from './style-form'
import { TryReading } from './try-reading'
import { type SetHouseStyle, useHouseStyle } from './use-house-style'

/** The house style of a title, and beside it what the reader makes of some lines with it. */
export function HouseStyleScreen({ actor, title, setHouseStyle }: {
  readonly actor: ActorThere
  readonly title: StyledTitle
  readonly setHouseStyle: SetHouseStyle
}) {
  const t = useTranslations('desk')
  const style = useHouseStyle(title, setHouseStyle)
  return (
    <>
      <PageHeader
        title={t('house-style.title', { name: title.name })}
        trail={[{ href: '/desk/titles', label: t('titles.title') }]}
        lead={t('house-style.lead')}
      />
      <div className={styles.screen}>
        <StyleForm style={style} language={title.language} mayChange={may(actor, 'manage-titles')} />
        <TryReading style={style.style} />
      </div>
    </>
  )
}
