'use client'

import { Button as Base } from '@base-ui/react/button'
import { X } from 'lucide-react'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'

interface Look {
  /** `primary` for the one deed a screen is about, `danger` for what takes something away, `quiet` within other things. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly small?: boolean
}

function lookOf({ look = 'plain', small = false }: Look): string {
  return classes(styles.button, look !== 'plain' && styles[look], small && styles.small)
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & Look & {
  /** Its work is under way: it cannot be pressed again, keeps the focus, and shows it. */
  readonly busy?: boolean
}

export function Button({ look, small, busy = false, disabled, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <Base
      {...rest}
      type={type}
      className={lookOf({ look, small })}
      disabled={disabled || busy}
      focusableWhenDisabled={busy}
      aria-busy={busy || undefined}
    >
      {busy && <Spinner />}
      {children}
    </Base>
  )
}

/** A link that looks like a button, for going somewhere. */
export function ButtonLink({ look, small, ...rest }: Omit<ComponentProps<typeof Link>, 'className' | 'style'> & Look) {
  return <Link {...rest} className={lookOf({ look, small })} />
}

/** A button with a picture only; its label is read aloud and shown on hover and focus. */
export function IconButton({ label, icon, look = 'quiet', small, keys, ...rest }: Omit<ButtonProps, 'children' | 'busy'> & {
  readonly label: string
  readonly icon: ReactNode
  /** The keys that do the same, shown with the label. */
  readonly keys?: string
}) {
  return (
    <Tooltip text={label} keys={keys}>
      <Base {...rest} type={rest.type ?? 'button'} aria-label={label} className={classes(lookOf({ look, small }), styles.square)}>
        {icon}
      </Base>
    </Tooltip>
  )
}

/** The cross that closes a sheet. Its label is not shown: a shown one takes the first Escape, which is the sheet's. */
export function CloseButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Base type="button" aria-label={label} className={classes(lookOf({ look: 'quiet', small: true }), styles.square)} onClick={onClick}>
      <X />
    </Base>
  )
}
