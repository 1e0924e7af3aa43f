'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { useTranslations } from 'use-intl'
import { Tabs } from '@/components/ui/tabs'
import styles from './panes.module.css'

/** Below this width two panes leave too little of a line; one is shown at a time. */
const WIDE = '(min-width: 900px)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(WIDE)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** The pane that is in front where there is room for one. */
export type Front = 'lines' | 'articles'

interface PanesProps {
  readonly lines: ReactNode
  readonly articles: ReactNode
  readonly front: Front
  readonly onFront: (front: Front) => void
}

/** Lines and articles side by side, their widths remembered; on a narrow screen one behind the other. */
export function Panes({ lines, articles, ...front }: PanesProps) {
  const isWide = useSyncExternalStore<boolean | null>(subscribe, () => window.matchMedia(WIDE).matches, () => null)
  // The server knows neither the width nor what was remembered; panes that it had set would not be set anew.
  if (isWide === null) return <div className={styles.panes} />
  return isWide ? <SideBySide lines={lines} articles={articles} /> : <OneOfTwo lines={lines} articles={articles} {...front} />
}

function SideBySide({ lines, articles }: Pick<PanesProps, 'lines' | 'articles'>) {
  const t = useTranslations('workbench')
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: 'workbench' })
  return (
    <Group className={styles.panes} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      <Panel id="lines" defaultSize="46" minSize="22rem">{lines}</Panel>
      <Separator className={styles.separator} aria-label={t('resize')} />
      <Panel id="articles" minSize="22rem">{articles}</Panel>
    </Group>
  )
}

function OneOfTwo({ lines, articles, front, onFront }: PanesProps) {
  const t = useTranslations('workbench')
  return (
    <div className={styles.tabs}>
      <Tabs
        aria-label={t('panes')}
        value={front}
        onChange={(next) => onFront(next === 'lines' ? 'lines' : 'articles')}
        tabs={[
          { value: 'lines', label: t('lines'), panel: <div className={styles.only}>{lines}</div> },
          { value: 'articles', label: t('articles'), panel: <div className={styles.only}>{articles}</div> },
        ]}
      />
    </div>
  )
}
