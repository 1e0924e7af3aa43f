import { HitList } from '@/components/site/hit-list'
import { ListHead } from '@/components/site/list-head'
import { FolioLine } from '@/components/site/nameplate'
import { TurnScreens } from '@/components/site/turn-screens'
import { TurnYears } from '@/components/site/turn-years'
import type { SiteWords } from '@/components/site/words'
import { tagPath } from '@/lib/editorial/address'
import { tagFeedAlternate } from '@/lib/export/alternates'
import { NotFound } from '@/lib/server/errors'
import type { MovedScreen } from '@/lib/server/impressions/answer'
import { HITS_A_SCREEN, siteTag, type SiteTagPage, tagMovedTo } from '@/lib/server/site/hits/queries'
import { screenIn, screenPath, textPart, titlePart, yearIn } from '../../../address-parts'
import type { Screen } from '../../../print'
import { titleScreen } from '../../../screens'

export const dynamic = 'force-dynamic'

/** What a title printed under a tag, newest first. */
export const GET = titleScreen<{ readonly title: string; readonly tag: string }>((params, asked) => {
  const [title, tag, year, screen] = [titlePart(params.title), textPart(params.tag), yearIn(asked), screenIn(asked)]
  return {
    address: screenPath(tagPath(title, tag, year), screen), title, manyIssues: true,
    make: async (words) => {
      const found = await tagAt(title, tag, year, screen)
      return 'movedTo' in found ? found : tagScreen(found, screen, words)
    },
  }
})

/** An address that the tag had before it was renamed or merged leads for good to the one that it has. */
async function tagAt(title: string, tag: string, year: number | null, screen: number): Promise<SiteTagPage | MovedScreen> {
  try {
    return await siteTag(title, tag, { year, screen: screen - 1 })
  } catch (error) {
    const moved = error instanceof NotFound ? await tagMovedTo(tag) : null
    if (moved === null) throw error
    return { movedTo: tagPath(title, moved) }
  }
}

function tagScreen({ title, tag, source, years, year, hits, total: { count, more } }: SiteTagPage, screen: number, words: SiteWords): Screen {
  const label = (words.language === 'en' && tag.labelEn) || tag.label
  const named = { tag: label, title: title.name, count, more: `${more}` }
  const path = tagPath(title.slug, tag.slug, year)
  return {
    head: {
      title: words.t('tag.title', named), description: words.t('tag.description', named), canonical: path,
      links: [tagFeedAlternate(title, tag)],
    },
    body: (
      <>
        <FolioLine title={title} words={words} />
        <main id="main" tabIndex={-1}>
          <ListHead kind={words.t('tag.kind')} name={label} said={words.t('tag.count', named)}>
            {source && words.t('tag.source', source)}
          </ListHead>
          <TurnYears years={years} year={year} pathOf={(other) => tagPath(title.slug, tag.slug, other)} words={words} />
          <HitList hits={hits} words={words} />
          <TurnScreens path={path} screen={screen} screens={Math.ceil(count / HITS_A_SCREEN)} words={words} />
        </main>
      </>
    ),
  }
}
