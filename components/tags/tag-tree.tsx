'use client'

import { ChevronDown, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { sendJson } from '@/components/desk/send-json'
import { Badge } from '@/components/ui/badge'
import { IconButton } from '@/components/ui/button'
import { useVocabularyName } from '@/components/tagging/use-vocabulary-name'
import type { TagRow } from '@/lib/server/tags/browsing/queries'
import { tagAddress } from '@/lib/tagging/wish'
import styles from './tag-tree.module.css'

/**
 * Tags with their use. What stands below one is asked for when it is opened, so that a vocabulary of thousands costs no more than what
 * is looked at. Without script each tag leads to its own screen, which shows the same.
 */
export function TagTree({ tags, label, flat = false }: {
  readonly tags: readonly TagRow[]
  readonly label: string
  /** Whether they are of all levels and vocabularies: then each says where it belongs, and none is opened. */
  readonly flat?: boolean
}) {
  return (
    <ul className={styles.tree} aria-label={label}>
      {tags.map((tag) => <TagLine key={tag.id} tag={tag} flat={flat} />)}
    </ul>
  )
}

function TagLine({ tag, flat }: { readonly tag: TagRow; readonly flat: boolean }) {
  const t = useTranslations('tags.list')
  const { id, label, labelEn, code, synonyms, retired, articles, published, children } = tag
  const place = useId()
  const { open, below, failed, toggle } = useBelow(id)
  const openable = !flat && children > 0
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.opener}>
          {openable && (
            <IconButton
              small icon={open ? <ChevronDown /> : <ChevronRight />} label={t('below', { label, count: children })}
              aria-expanded={open} aria-controls={place} onClick={toggle}
            />
          )}
        </span>
        <span className={styles.name}>
          <Link href={tagAddress(id)}>{label}</Link>
          {labelEn !== null && <span className={styles.soft} lang="en">{labelEn}</span>}
          {code !== null && <span className={styles.code}>{code}</span>}
          {retired && <Badge tone="warning">{t('retired')}</Badge>}
          {flat && <Where tag={tag} />}
          {synonyms.length > 0 && <span className={styles.soft}>{t('also', { names: synonyms.join('、') })}</span>}
        </span>
        <span className={styles.use} data-idle={articles + published === 0 || undefined}>{t('use', { articles, published })}</span>
      </div>
      {open && (
        <div id={place} className={styles.below}>
          {below ? <TagTree tags={below} label={t('below-of', { label })} /> : <p className={styles.soft} role="status">{failed ? t('unreached') : t('looking')}</p>}
        </div>
      )}
    </li>
  )
}

function Where({ tag: { parent, vocabulary } }: { readonly tag: TagRow }) {
  const nameOf = useVocabularyName()
  return <span className={styles.soft}>{[nameOf(vocabulary), parent].filter((word) => word !== null).join(' · ')}</span>
}

/** What stands below a tag, asked for once when it is first opened, and again where that failed. */
function useBelow(tag: string) {
  const [open, setOpen] = useState(false)
  const [below, setBelow] = useState<readonly TagRow[] | null>(null)
  const [failed, setFailed] = useState(false)

  function toggle() {
    setOpen(!open)
    if (open || below) return
    setFailed(false)
    void sendJson<readonly TagRow[]>('GET', `/api/tags?below=${tag}`).then((reply) => {
      if (reply.kind === 'done') setBelow(reply.value)
      else setFailed(true)
    })
  }

  return { open, below, failed, toggle }
}
