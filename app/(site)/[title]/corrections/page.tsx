import type { Metadata } from 'next'
import { CorrectionList } from '@/components/site/correction-list'
import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { TurnScreens } from '@/components/site/turn-screens'
import { correctionsPath } from '@/lib/editorial/address'
import { orNotFound } from '@/lib/server/or-not-found'
import { HITS_A_SCREEN } from '@/lib/server/site/hits/queries'
import { siteCorrections } from '@/lib/server/site/notices/queries'
import { screenIn, titlePart } from '../../address-parts'
import { siteWords } from '../../site-words'

interface Props {
  readonly params: Promise<{ readonly title: string }>
  readonly searchParams: Promise<{ readonly screen?: string | string[] }>
}

async function correctionsAt({ params, searchParams }: Props) {
  const [{ title }, asked, words] = await Promise.all([params, searchParams, siteWords()])
  const screen = screenIn(asked.screen)
  return { ...(await orNotFound(siteCorrections(titlePart(title), screen - 1))), screen, words }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, words } = await correctionsAt(props)
  return { title: words.t('corrections.title', { title: title.name }), alternates: { canonical: correctionsPath(title.slug) } }
}

/** What a title has corrected, the newest first. */
export default async function CorrectionsPage(props: Props) {
  const { title, corrections, total, screen, words } = await correctionsAt(props)
  return (
    <>
      <FolioLine title={title} words={words} />
      <main id="main" tabIndex={-1}>
        <ListHead kind={title.name} name={words.t('corrections.name')} said={words.t('corrections.count', { count: total })} />
        <CorrectionList title={title} corrections={corrections} words={words} />
        <TurnScreens path={correctionsPath(title.slug)} screen={screen} screens={Math.ceil(total / HITS_A_SCREEN)} words={words} />
      </main>
    </>
  )
}
