import type { Metadata } from 'next'
import { ArticleEditor } from '@/components/editor/article-editor'
import { deskArticle } from '@/lib/server/articles/queries'
import { ifFound } from '@/lib/server/if-found'
import { translator } from '@/lib/server/language'
import { requireActor } from '@/lib/server/session/current-actor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('editor')
  return { title: t('screen') }
}

/** The editor: where the text of an article is written. */
export default async function ArticleRoute({ params }: PageProps<'/desk/articles/[article]'>) {
  const [actor, { article: id }] = await Promise.all([requireActor(), params])
  const article = await ifFound(id, (known) => deskArticle(actor, known))
  return <ArticleEditor key={article.id} article={article} actor={actor} />
}
