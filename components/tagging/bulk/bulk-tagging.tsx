'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { FailureNotice } from '@/components/failure-notice'
import { Button, IconButton } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ArticleChoice } from '@/lib/server/tags/schema'
import { NearQuestion } from '../near-question'
import { TagFinder } from '../tag-finder'
import { TO_FIELD } from './article-choice'
import styles from './bulk.module.css'
import { useChosenArticles } from './chosen-articles'
import { type BulkOutcome, type BulkTaggingState, type TagArticles, useBulkTagging, type WantedTag } from './use-bulk-tagging'

/**
 * Tags the chosen articles of a screen, all at once: a field that finds tags, two deeds, what came of it and its undo. It stays at the
 * foot of the window while articles are chosen or something is told. `everything` is what the screen is one part of, where it has more.
 */
export function BulkTagging({ tagArticles, everything }: { readonly tagArticles: TagArticles; readonly everything?: ArticleChoice }) {
  const t = useTranslations('tags.bulk')
  const choosing = useChosenArticles()
  const tagging = useBulkTagging(tagArticles)
  if (!choosing) return null
  const { chosen, order, holdField, clear } = choosing
  const { outcome, wanted, busy } = tagging
  if (chosen.length === 0 && outcome === null) return null
  const all = chosen.length === order.length ? everything : undefined
  const run = (deed: 'add' | 'remove', of: ArticleChoice = { articles: [...chosen] }) => tagging.run(of, deed)
  return (
    <section className={styles.bar} aria-label={t('label')}>
      {outcome && <Told outcome={outcome} tagging={tagging} />}
      <FailureNotice failure={tagging.failure} />
      {chosen.length > 0 && (
        <>
          <p className={styles.count}>{t('chosen', { count: chosen.length })} <span className={styles.keys}><Kbd>{TO_FIELD}</Kbd></span></p>
          <div className={styles.field} ref={holdField}>
            <TagFinder
              label={t('field')} without={wanted.map(({ key }) => key)}
              onChoose={({ id, label }) => tagging.add({ key: id, label, choice: { tag: id } })}
              onNew={(choice) => tagging.add({ key: `new:${choice.label}`, label: choice.label, choice })}
            />
          </div>
          <WantedTags tagging={tagging} />
          <div className={styles.deeds}>
            <Button small look="primary" busy={busy} disabled={wanted.length === 0} onClick={() => run('add')}>{t('add', { count: chosen.length })}</Button>
            <Button small busy={busy} disabled={wanted.every(({ choice }) => 'label' in choice)} onClick={() => run('remove')}>{t('remove')}</Button>
            {all && <Button small busy={busy} disabled={wanted.length === 0} onClick={() => run('add', all)}>{t('add-everything')}</Button>}
            <Button small look="quiet" onClick={clear}>{t('clear')}</Button>
          </div>
        </>
      )}
      <NearQuestion
        asked={tagging.asked}
        onUse={({ id, label }) => tagging.answer({ key: id, label, choice: { tag: id } })}
        onMake={() => tagging.answer(sureOf(tagging))}
        onClose={() => tagging.answer(null)}
      />
    </section>
  )
}

/** The new tag that was asked about, as one that is meant. */
function sureOf({ asked, wanted }: BulkTaggingState): WantedTag | null {
  const tag = wanted.find(({ label, choice }) => label === asked?.label && 'label' in choice)
  return tag && 'label' in tag.choice ? { ...tag, choice: { ...tag.choice, sure: true } } : null
}

function WantedTags({ tagging }: { readonly tagging: BulkTaggingState }) {
  const t = useTranslations('tags.bulk')
  if (tagging.wanted.length === 0) return null
  return (
    <ul className={styles.wanted} aria-label={t('wanted')}>
      {tagging.wanted.map((tag) => (
        <li key={tag.key} className={styles.chip}>
          <span>{tag.label}</span>
          <IconButton small label={t('drop', { label: tag.label })} icon={<X />} onClick={() => tagging.drop(tag.key)} />
        </li>
      ))}
    </ul>
  )
}

function Told({ outcome: { deed, tagged, undone }, tagging }: { readonly outcome: BulkOutcome; readonly tagging: BulkTaggingState }) {
  const t = useTranslations('tags.bulk')
  const tCommon = useTranslations('common')
  const { changed, articles } = tagged
  const rest = articles - changed
  const done = [t(`done.${deed}`, { count: changed }), rest > 0 && t(`rest.${deed}`, { count: rest })].filter(Boolean).join(' ')
  return (
    <div className={styles.told}>
      <span role="status">{undone ? t('undone', { count: changed }) : done}</span>
      {!undone && changed > 0 && <Button small busy={tagging.undoing} onClick={tagging.undo}>{t('undo')}</Button>}
      <IconButton small label={tCommon('dismiss')} icon={<X />} onClick={tagging.dismiss} />
    </div>
  )
}
