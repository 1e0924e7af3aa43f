'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TurnScreens } from '@/components/desk/turn-screens'
import { FailureNotice } from '@/components/failure-notice'
import { useVocabularyName } from '@/components/tagging/use-vocabulary-name'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { useAction } from '@/components/use-action'
import { LoadVocabularyDialog } from '@/components/vocabularies/load-vocabulary-dialog'
import { type LoadedVocabulary, useLoadedSentence } from '@/components/vocabularies/use-loaded-sentence'
import { VocabularyTable } from '@/components/vocabularies/vocabulary-table'
import { type Actor, actorSomewhere } from '@/lib/editorial/actor'
import { may } from '@/lib/editorial/policy'
import type { TagsScreenful } from '@/lib/server/tags/browsing/queries'
import type { VocabularyView } from '@/lib/server/vocabularies/queries'
import { ALL_TAGS, TAG_SHOWS, TAGS_A_SCREEN, tagsAddress, type TagWish } from '@/lib/tagging/wish'
import { NewTagDialog } from './new-tag-dialog'
import type { TagActions } from './tag-actions'
import { TagSearch } from './tag-search'
import { TagTree } from './tag-tree'
import styles from './tags-screen.module.css'

/** The vocabularies and their tags, as the address asks for them: what answers a search, one vocabulary from its top, what is unused. */
export function TagsScreen({ actor, wish, vocabularies, screenful, actions }: {
  readonly actor: Actor
  readonly wish: TagWish
  readonly vocabularies: readonly VocabularyView[]
  readonly screenful: TagsScreenful
  readonly actions: TagActions
}) {
  const t = useTranslations('tags.list')
  const sentence = useLoadedSentence()
  const [making, setMaking] = useState(false)
  const [loading, setLoading] = useState(false)
  const [loaded, setLoaded] = useState<LoadedVocabulary | null>(null)
  const places = useAction(actions.loadChinesePlaces)
  const chosen = vocabularies.find(({ slug }) => slug === wish.vocabulary) ?? null
  const manages = may(actor, 'manage-tags')
  const deeds = (
    <>
      {may(actorSomewhere(actor), 'tag-article') && <Button onClick={() => setMaking(true)}><Plus aria-hidden />{t('make')}</Button>}
      {manages && <Button onClick={() => setLoading(true)}>{t('load')}</Button>}
      {manages && (
        <Button busy={places.busy} onClick={() => places.run(undefined, (done) => setLoaded({ name: t('places'), ...done }))}>{t('load-places')}</Button>
      )}
    </>
  )
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} deeds={deeds} />
      <FailureNotice failure={places.failure} />
      {loaded && <Notice tone="good" deed={<Button small onClick={() => setLoaded(null)}>{t('read')}</Button>}><span role="status">{sentence(loaded)}</span></Notice>}
      <TagSearch words={wish.q ?? ''} />
      {wish.q === null && <Views wish={wish} chosen={chosen} />}
      <Tags wish={wish} chosen={chosen} screenful={screenful} />
      {wish.q === null && wish.vocabulary === null && wish.show === 'all' && <VocabularyTable vocabularies={vocabularies} />}
      <NewTagDialog open={making} onOpenChange={setMaking} vocabulary={chosen?.free ? chosen.slug : 'free'} createTag={actions.createTag} />
      <LoadVocabularyDialog open={loading} onOpenChange={setLoading} vocabularies={vocabularies} loadVocabulary={actions.loadVocabulary} onLoaded={setLoaded} />
    </>
  )
}

/** The ways into the tags: all vocabularies, or this one from its top; what is unused, what was retired. */
function Views({ wish, chosen }: { readonly wish: TagWish; readonly chosen: VocabularyView | null }) {
  const t = useTranslations('tags.list')
  const nameOf = useVocabularyName()
  const first = chosen ? nameOf(chosen) : t('vocabularies')
  return (
    <nav aria-label={t('views')} className={styles.views}>
      {chosen && <Link href={tagsAddress(ALL_TAGS)}>{t('vocabularies')}</Link>}
      {TAG_SHOWS.map((show) => (
        <Link key={show} href={tagsAddress({ ...wish, show, screen: 0 })} aria-current={show === wish.show ? 'page' : undefined}>
          {show === 'all' ? first : t(`shows.${show}`)}
        </Link>
      ))}
    </nav>
  )
}

function Tags({ wish, chosen, screenful: { rows, total } }: {
  readonly wish: TagWish
  readonly chosen: VocabularyView | null
  readonly screenful: TagsScreenful
}) {
  const t = useTranslations('tags.list')
  const nameOf = useVocabularyName()
  const flat = wish.q !== null || wish.show !== 'all'
  if (!flat && chosen === null) return null
  const heading = wish.q !== null ? t('found', { count: total }) : [chosen && nameOf(chosen), flat && t(`shows.${wish.show}`)].filter(Boolean).join(' · ')
  return (
    <section className={styles.part} aria-labelledby="tags-shown">
      <h2 id="tags-shown" className={styles.heading} role={wish.q === null ? undefined : 'status'}>{heading}</h2>
      {chosen?.source && wish.q === null && <p className={styles.soft}>{chosen.source}</p>}
      {rows.length === 0 && <p className={styles.soft}>{t(wish.q === null ? 'none' : 'not-found')}</p>}
      {rows.length > 0 && <TagTree key={tagsAddress(wish)} tags={rows} label={heading} flat={flat} />}
      <TurnScreens
        screen={wish.screen} count={wish.q === null ? total : 0} each={TAGS_A_SCREEN}
        addressOf={(screen) => tagsAddress({ ...wish, screen })}
      />
    </section>
  )
}
