'use client'

import { useTranslations } from 'use-intl'
import { deskAddressWithin } from '@/components/photos/desk-address'
import { partInFrame } from '@/lib/photos/focus'
import type { DeskPhoto } from '@/lib/server/photos/queries'
import type { Framing } from './crop-field'
import styles from './picture-previews.module.css'

/** Where readers see a picture, and the shape that it has there, as width by height; null where it stands as it was cropped. */
const SHOWN = { 'preview-lead': 3 / 2, 'preview-column': null, 'preview-thumb': 1 } as const

/** A picture in each shape in which it is shown, cut out of what is there already, so that it follows a drag at once. */
export function PicturePreviews({ photo, framing: { crop, focus } }: { readonly photo: DeskPhoto; readonly framing: Framing }) {
  const t = useTranslations('editor.picture')
  const picture = photo.width / photo.height
  return (
    <section className={styles.previews} aria-label={t('previews')}>
      {(Object.keys(SHOWN) as (keyof typeof SHOWN)[]).map((shape) => {
        const frame = SHOWN[shape] ?? (picture * crop.width) / crop.height
        const { x, y, width, height } = partInFrame(crop, focus, picture, frame)
        return (
          <figure key={shape} className={styles.preview}>
            <div className={styles.frame} style={{ aspectRatio: frame }}>
              <img
                src={deskAddressWithin(photo, null, 960)} alt="" draggable={false}
                style={{ width: `${100 / width}%`, height: `${100 / height}%`, left: `${(-100 * x) / width}%`, top: `${(-100 * y) / height}%` }}
              />
            </div>
            <figcaption>{t(shape)}</figcaption>
          </figure>
        )
      })}
    </section>
  )
}
