'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Italic, Link2, Link2Off, Redo2, Subscript, Superscript, Undo2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button, IconButton } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { isSafeLink } from '@/lib/article/safe-link'
import styles from './format-bar.module.css'
import { KindMenu } from './kind-menu'

/** What can be done to running text, each with the keys that do the same. */
export function FormatBar({ editor }: { readonly editor: Editor }) {
  const t = useTranslations('editor.format')
  const [linking, setLinking] = useState<string | null>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      link: now.isActive('link'),
      superscript: now.isActive('superscript'),
      subscript: now.isActive('subscript'),
      nothingChosen: now.state.selection.empty && !now.isActive('link'),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  })
  const run = () => editor.chain().focus()
  function openLink() {
    const href: unknown = editor.getAttributes('link')['href']
    setLinking(typeof href === 'string' ? href : '')
  }
  return (
    <div role="toolbar" aria-label={t('label')} className={styles.bar}>
      <KindMenu editor={editor} />
      <IconButton small label={t('bold')} keys="Ctrl B" icon={<Bold />} aria-pressed={state.bold} onClick={() => run().toggleBold().run()} />
      <IconButton small label={t('italic')} keys="Ctrl I" icon={<Italic />} aria-pressed={state.italic} onClick={() => run().toggleItalic().run()} />
      <IconButton small label={t('superscript')} keys="Ctrl Alt =" icon={<Superscript />} aria-pressed={state.superscript}
        onClick={() => run().toggleMark('superscript').run()} />
      <IconButton small label={t('subscript')} keys="Ctrl Alt -" icon={<Subscript />} aria-pressed={state.subscript}
        onClick={() => run().toggleMark('subscript').run()} />
      <IconButton small label={t('link')} icon={<Link2 />} aria-pressed={state.link} disabled={state.nothingChosen} onClick={openLink} />
      <IconButton small label={t('unlink')} icon={<Link2Off />} disabled={!state.link} onClick={() => run().extendMarkRange('link').unsetLink().run()} />
      <IconButton small label={t('undo')} keys="Ctrl Z" icon={<Undo2 />} disabled={!state.canUndo} onClick={() => run().undo().run()} />
      <IconButton small label={t('redo')} keys="Ctrl Shift Z" icon={<Redo2 />} disabled={!state.canRedo} onClick={() => run().redo().run()} />
      {linking !== null && (
        <LinkDialog
          href={linking}
          onClose={() => setLinking(null)}
          onLink={(href) => {
            setLinking(null)
            run().extendMarkRange('link').setLink({ href }).run()
          }}
        />
      )}
    </div>
  )
}

function LinkDialog({ href, onLink, onClose }: {
  readonly href: string
  readonly onLink: (href: string) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('editor.format')
  const [address, setAddress] = useState(href)
  const [wrong, setWrong] = useState(false)

  function save(event: FormEvent) {
    event.preventDefault()
    if (isSafeLink(address.trim())) onLink(address.trim())
    else setWrong(true)
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('link')}>
      <form onSubmit={save}>
        <Field label={t('address')} help={t('address-help')} error={wrong ? t('address-wrong') : null}>
          <TextInput autoFocus inputMode="url" value={address} onValueChange={setAddress} />
        </Field>
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary">{t('set-link')}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}
