'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { isComposing } from '@/components/keyboard/chord'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import popup from '@/components/ui/popup.module.css'
import { TextArea } from '@/components/ui/text-input'
import { useBeforeUnload } from '@/components/use-before-unload'
import { LONGEST_COMMENT } from '@/lib/server/comments/schema'
import styles from './comments.module.css'
import type { Comments } from './use-comments'
import { useMentions } from './use-mentions'
import type { NewRemark } from './use-threads'

/**
 * A field for a comment or an answer. An @ and the beginning of a name show who is called so; Ctrl with Enter sends. Keys that
 * an input method composes with are left to it. Escape leaves an empty field, and nothing that was written.
 */
export function RemarkForm({ label, comments: { names, busy }, onSend, onLeave }: {
  readonly label: string
  readonly comments: Pick<Comments, 'names' | 'busy'>
  readonly onSend: (remark: NewRemark) => void
  readonly onLeave: () => void
}) {
  const t = useTranslations('comments')
  const field = useRef<HTMLTextAreaElement>(null)
  const listbox = useId()
  // The same until it was sent, so that what is sent again after a lost answer is said once.
  const [id] = useState(newId)
  const mention = useMentions(field, names)
  const { text, found, highlighted } = mention
  const isEmpty = text.trim() === ''
  useBeforeUnload(!isEmpty)

  async function send(): Promise<void> {
    if (!isEmpty && !busy) onSend({ id, text, mentions: await mention.mentions() })
  }
  function press(event: KeyboardEvent): void {
    if (isComposing(event.nativeEvent)) return
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (mention.takeKey(event)) event.preventDefault()
    else if (sends) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Escape' && isEmpty) {
      event.preventDefault()
      onLeave()
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); void send() }}>
      <Field label={label} help={t('help')}>
        <TextArea
          ref={field} autoFocus rows={3} maxLength={LONGEST_COMMENT} value={text}
          aria-autocomplete="list" aria-controls={found ? listbox : undefined}
          aria-activedescendant={highlighted ? `${listbox}-${highlighted.id}` : undefined}
          onChange={mention.onChange} onSelect={mention.onSelect} onKeyDown={press}
        />
      </Field>
      <p role="status" className="visually-hidden">{found ? t('people-found', { count: found.length }) : ''}</p>
      {found && (
        <ul id={listbox} role="listbox" aria-label={t('people')} className={styles.people}>
          {found.map((person) => (
            <li
              key={person.id} id={`${listbox}-${person.id}`} role="option" aria-selected={person === highlighted}
              className={classes(popup.row, styles.person)} data-highlighted={person === highlighted ? '' : undefined}
              // Before the field would lose the focus.
              onPointerDown={(event) => { event.preventDefault(); mention.choose(person) }}
            >
              {person.name}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.deeds}>
        <span className={styles.keys}><Kbd>Ctrl ↵</Kbd> {t('keys.send')}</span>
        <Button small onClick={onLeave}>{t('cancel')}</Button>
        <Button small type="submit" look="primary" busy={busy} disabled={isEmpty}>{t('send')}</Button>
      </div>
    </form>
  )
}
