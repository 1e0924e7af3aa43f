import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { HitList } from '@/components/site/hit-list'
import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { TurnScreens } from '@/components/site/turn-screens'
import { tagPath } from '@/lib/editorial/address'
import { NotFound } from '@/lib/server/errors'
import { orNotFound } from '@/lib/server/or-not-found'
import { HITS_A_SCREEN, siteTag, tagMovedTo } from '@/lib/server/site/hits/queries'
import { screenIn, tagPart, titlePart } from '../../../address-parts'
import { siteWords } from '../../../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string; readonly tag: string }>
  readonly searchParams: Promise<{ readonly screen?: string | string[] }>
}

async function tagAt({ params, searchParams }: Props) {
  const [{ title, tag }, asked, words] = await Promise.all([params, searchParams, siteWords()])
  const screen = screenIn(asked.screen)
  const found = await orNotFound(siteTag(titlePart(title), tagPart(tag), screen - 1).catch((error: unknown) => leadOn(error, titlePart(title), tagPart(tag))))
  const label = (words.language === 'en' && found.tag.labelEn) || found.tag.label
  return { ...found, label, screen, words }
}

/** An address that the tag had before it was renamed or merged leads for good to the one that it has. */
async function leadOn(error: unknown, title: string, tag: string): Promise<never> {
  const moved = error instanceof NotFound ? await tagMovedTo(tag) : null
  if (moved !== null) permanentRedirect(tagPath(title, moved))
  throw error
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, tag, label, total, words } = await tagAt(props)
  const named = { tag: label, title: title.name }
  return {
    title: words.t('tag.title', named),
    description: words.t('tag.description', { ...named, count: total }),
    alternates: { canonical: tagPath(title.slug, tag.slug) },
  }
}

/** What a title printed under a tag, newest first. */
export default async function TagPage(props: Props) {
  const { title, tag, source, label, hits, total, screen, words } = await tagAt(props)
  return (
    <>
      <FolioLine title={title} words={words} />
      <main id="main" tabIndex={-1}>
        <ListHead kind={words.t('tag.kind')} name={label} said={words.t('tag.count', { title: title.name, count: total })}>
          {source && words.t('tag.source', source)}
        </ListHead>
        <HitList hits={hits} words={words} />
        <TurnScreens path={tagPath(title.slug, tag.slug)} screen={screen} screens={Math.ceil(total / HITS_A_SCREEN)} words={words} />
      </main>
    </>
  )
}
