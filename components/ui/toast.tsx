'use client'

import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from './button'
import styles from './toast.module.css'

export interface Announcement {
  readonly text: string
  /** `danger` is read aloud at once and stays until it is closed; the others are read when there is time, and go. */
  readonly tone?: 'plain' | 'good' | 'danger'
  /** Said instead of an earlier announcement with this id. */
  readonly id?: string
  readonly deed?: { readonly label: string; readonly onSelect: () => void }
}

/** How long a passing announcement stays: long enough to read two lines twice. */
const STAY_MS = 6_000

/** Holds the announcements of the screens below it. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Base.Provider timeout={STAY_MS} limit={4}>
      {children}
      <Base.Portal>
        <Base.Viewport className={styles.viewport}>
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function Toasts() {
  const t = useTranslations('common')
  const { toasts, close } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="right">
      <Base.Content className={styles.content}>
        <Base.Description className={styles.words} />
        {toast.actionProps && <Base.Action render={<Button small />} />}
        <IconButton label={t('dismiss')} icon={<X />} small onClick={() => close(toast.id)} />
      </Base.Content>
    </Base.Root>
  ))
}

/** Announces something on screen and to screen readers: `announce({ text, tone })`. */
export function useAnnounce(): (announcement: Announcement) => void {
  const { add, close } = Base.useToastManager()
  return useMemo(() => ({ text, tone = 'plain', id, deed }: Announcement) => {
    const shown = add({
      id,
      type: tone,
      description: text,
      priority: tone === 'danger' ? 'high' : 'low',
      timeout: tone === 'danger' ? 0 : STAY_MS,
      actionProps: deed && {
        children: deed.label,
        onClick: () => {
          deed.onSelect()
          close(shown)
        },
      },
    })
  }, [add, close])
}
