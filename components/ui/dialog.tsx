'use client'

import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button, CloseButton } from './button'
import { classes } from './classes'
import styles from './dialog.module.css'

interface Frame {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: ReactNode
  readonly description?: ReactNode
}

/** A sheet above the screen, for one thing that has an end. Focus goes in, stays in, and goes back where it was. */
export function Dialog({ open, onOpenChange, title, description, wide = false, begin, finalFocus, children }: Frame & {
  readonly wide?: boolean
  /** Where the focus goes first; without it, to the first control. */
  readonly begin?: RefObject<HTMLElement | null>
  /** What has the focus after it closed, where that is not what had it before; false where something else takes it. */
  readonly finalFocus?: () => HTMLElement | null | false
  readonly children: ReactNode
}) {
  const t = useTranslations('common')
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={classes(styles.dialog, wide && styles.wide)} initialFocus={begin} finalFocus={finalFocus}>
            <div className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              <CloseButton label={t('close')} onClick={() => onOpenChange(false)} />
            </div>
            {description !== undefined && <Base.Description className={styles.description}>{description}</Base.Description>}
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** The buttons at the foot of a dialog or form, the one that carries on last. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>
}

/** Asks once more before something that is hard to take back. The button says the deed itself, never “OK”. */
export function ConfirmDialog({ open, onOpenChange, title, description, deed, danger = false, busy, onConfirm, children }: Frame & {
  readonly deed: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly children?: ReactNode
}) {
  const t = useTranslations('common')
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.veil} />
        <AlertDialog.Viewport className={styles.viewport}>
          <AlertDialog.Popup className={styles.dialog}>
            <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
            {description !== undefined && (
              <AlertDialog.Description className={styles.description}>{description}</AlertDialog.Description>
            )}
            {children}
            <Actions>
              <Button onClick={() => onOpenChange(false)}>{t('cancel')}</Button>
              <Button look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>{deed}</Button>
            </Actions>
          </AlertDialog.Popup>
        </AlertDialog.Viewport>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
