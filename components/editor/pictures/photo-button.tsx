'use client'

import { deskAddress } from '@/components/photos/desk-address'
import type { LikelyPhoto } from '@/lib/server/photos/waiting/queries'
import styles from './photo-button.module.css'

/** A photo that can be chosen, with what is said of it. */
export function PhotoButton({ photo, label, onClick }: {
  readonly photo: Pick<LikelyPhoto, 'id' | 'caption' | 'fileName' | 'credit' | 'width' | 'height'>
  readonly label: string
  readonly onClick: () => void
}) {
  const { id, caption, fileName, credit, width, height } = photo
  return (
    <button type="button" className={styles.photo} aria-label={label} onClick={onClick}>
      <img src={deskAddress(id, null, 320)} alt="" width={width} height={height} loading="lazy" decoding="async" />
      <span className={styles.words}>{caption || fileName}</span>
      {credit !== '' && <span className={styles.credit}>{credit}</span>}
    </button>
  )
}
