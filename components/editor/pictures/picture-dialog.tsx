'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { Button } from '@/components/ui/button'
import { Actions, Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextArea, TextInput } from '@/components/ui/text-input'
import { useFailureSentence } from '@/components/use-failure-sentence'
import type { PictureUse } from '@/lib/article/picture'
import { keptCrop, WHOLE } from '@/lib/photos/crop-moves'
import { LONGEST_WORDS } from '@/lib/photos/offered'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import type { PhotoEdit } from '@/lib/server/photos/schema'
import { CropField, type Framing } from './crop-field'
import styles from './picture-dialog.module.css'
import { PicturePreviews } from './picture-previews'

/** How an article shows a photo, and the credit, which is the photo's own and holds wherever it stands. */
export function PictureDialog({ picture, photo, onTold, onSave, onClose }: {
  readonly picture: PictureUse
  readonly photo: DeskPhoto
  /** Hears what the photo is by now. */
  readonly onTold: (photo: DeskPhoto) => void
  readonly onSave: (use: PictureUse) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('editor.picture')
  const sentence = useFailureSentence()
  const [alt, setAlt] = useState(picture.alt)
  const [credit, setCredit] = useState(photo.credit)
  const [framing, setFraming] = useState<Framing>({ crop: picture.crop ?? WHOLE, focus: picture.focus })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  async function saveCredit(): Promise<boolean> {
    if (credit.trim() === photo.credit) return true
    setBusy(true)
    const edit: PhotoEdit = { revision: photo.revision, credit }
    const reply = await sendJson<DeskPhoto>('PATCH', `/api/photos/${photo.id}`, edit)
    setBusy(false)
    if (reply.kind === 'done') onTold(reply.value)
    else setFailure(reply.kind === 'refused' ? sentence(reply.failure) : t('saving-failed'))
    return reply.kind === 'done'
  }
  async function save(event: FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    if (await saveCredit()) onSave({ photo: picture.photo, alt: alt.trim(), crop: keptCrop(framing.crop), focus: framing.focus })
  }
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose() }} title={t('dialog')} description={t('about')} wide>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <Field label={t('alt-label')} help={t('alt-help')}>
          <TextArea rows={2} maxLength={LONGEST_WORDS.alt} value={alt} onChange={(event) => setAlt(event.target.value)} />
        </Field>
        <Field label={t('credit-label')} help={t('credit-help')}>
          <TextInput maxLength={LONGEST_WORDS.credit} value={credit} onValueChange={setCredit} />
        </Field>
        <fieldset className={styles.framing}>
          <legend>{t('crop')}</legend>
          <CropField photo={photo} framing={framing} onChange={setFraming} />
          <PicturePreviews photo={photo} framing={framing} />
        </fieldset>
        {failure !== null && <Notice tone="danger">{failure}</Notice>}
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" look="primary" busy={busy}>{t('save')}</Button>
        </Actions>
      </form>
    </Dialog>
  )
}
