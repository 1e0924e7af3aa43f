'use client'

import { type RefObject, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { deskAddress } from '@/components/photos/desk-address'
import { plainText, type Inline } from '@/lib/article/block'
import { type MergedInlines, mergeInlines } from '@/lib/article/merge-text'
import { samePicture } from '@/lib/article/same'
import { presentableDiff } from '@/lib/diff/presentable'
import type { Decision, Disputed } from './conflict'
import styles from './conflict-dialog.module.css'
import { retype } from './retype'

function words(text: readonly Inline[] | null): string {
  return text === null ? '' : plainText({ text })
}

/** What stood there before, what each of two people made of it, and a proposal to have both; one of them is chosen. */
export function DisputedBlock({ block, decision, choice, onDecide }: {
  readonly block: Disputed
  readonly decision: Decision | null
  /** Holds the first of the choices. */
  readonly choice?: RefObject<HTMLInputElement | null> | undefined
  readonly onDecide: (decision: Decision) => void
}) {
  const t = useTranslations('editor')
  const name = useId()
  const { role, theirRole, base, ours, theirs, pictures } = block
  const otherPicture = !samePicture(pictures.ours ?? undefined, pictures.theirs ?? undefined)
  const onlyMarks = ours !== null && theirs !== null && words(ours) === words(theirs) && role === theirRole && !otherPicture
  return (
    <fieldset className={styles.block}>
      <legend className={styles.role}>{t(`roles.${role}`)}</legend>
      {base !== null && (
        <div className={styles.base}>
          <span className={styles.name}>{t('conflict.before')}</span>
          <p className={styles.words}>{words(base) || <em>{t('conflict.empty')}</em>}</p>
        </div>
      )}
      {onlyMarks && <p className={styles.note}>{t('conflict.only-marks')}</p>}
      {([['ours', ours, role], ['theirs', theirs, theirRole]] as const).map(([kind, text, as]) => (
        <label key={kind} className={styles.text} data-chosen={decision?.kind === kind}>
          <span className={styles.choice}>
            <input ref={kind === 'ours' ? choice : undefined} type="radio" name={name} checked={decision?.kind === kind} onChange={() => onDecide({ kind })} />
            {t(kind === 'ours' ? 'conflict.keep-mine' : 'conflict.take-theirs')}
            {role !== theirRole && text !== null && <span className={styles.as}>{t('conflict.as', { role: t(`roles.${as}`) })}</span>}
          </span>
          {text === null ? <em>{t('conflict.removed')}</em> : <Changed from={base} to={text} />}
          {otherPicture && text !== null && <SidePicture picture={pictures[kind]} />}
        </label>
      ))}
      {ours !== null && theirs !== null && (
        <Merge proposal={mergeInlines(base ?? [], ours, theirs)} name={name} chosen={decision?.kind === 'merged'} onDecide={onDecide} />
      )}
    </fieldset>
  )
}

/** The picture of one side, with what it says to whoever does not see it. */
function SidePicture({ picture }: { readonly picture: Disputed['pictures']['ours'] }) {
  const t = useTranslations('editor.conflict')
  if (!picture) return <em>{t('no-picture')}</em>
  return (
    <span className={styles.picture}>
      <img src={deskAddress(picture.photo, picture.crop, 320)} alt={picture.alt} />
      <span>{picture.alt || t('no-alt')}</span>
    </span>
  )
}

/** A text with what was put into it and taken out of it, as people read: by character in Chinese, by word elsewhere. */
function Changed({ from, to }: { readonly from: readonly Inline[] | null; readonly to: readonly Inline[] }) {
  return (
    <span className={styles.words}>
      {presentableDiff(words(from), words(to)).changes.map(({ kind, text }, at) => {
        if (kind === 'same') return <span key={at}>{text}</span>
        return kind === 'added' ? <ins key={at} className={styles.added}>{text}</ins> : <del key={at} className={styles.removed}>{text}</del>
      })}
    </span>
  )
}

/** A text made of both, which can be changed before it is taken. */
function Merge({ proposal, name, chosen, onDecide }: {
  readonly proposal: MergedInlines
  readonly name: string
  readonly chosen: boolean
  readonly onDecide: (decision: Decision) => void
}) {
  const t = useTranslations('editor.conflict')
  const [text, setText] = useState(proposal.text)
  function take(next: readonly Inline[]) {
    setText(next)
    onDecide({ kind: 'merged', text: next })
  }
  return (
    <div className={styles.text} data-chosen={chosen}>
      <label className={styles.choice}>
        <input type="radio" name={name} checked={chosen} onChange={() => take(text)} />
        {t('merge')}
      </label>
      {proposal.clashed && <p className={styles.note}>{t('clashed')}</p>}
      <textarea
        className={styles.proposal}
        aria-label={t('merged-text')}
        value={words(text)}
        onChange={(event) => take(retype(text, event.target.value))}
      />
    </div>
  )
}
