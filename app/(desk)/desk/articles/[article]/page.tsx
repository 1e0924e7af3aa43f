import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ArticleEditor } from '@/components/editor/article-editor'
import { followedFinding } from '@/lib/editorial/followed-finding'
import { deskArticle } from '@/lib/server/articles/queries'
import { authoriseAt } from '@/lib/server/authorise'
import { translator } from '@/lib/server/language'
import { orNotFound } from '@/lib/server/or-not-found'
import { requireActor } from '@/lib/server/session/current-actor'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await translator('editor')
  return { title: t('screen') }
}

/** The editor: where the text of an article is written. `?comment=` or `?mend=&block=` */
export default async function ArticleRoute({ params, searchParams }: PageProps<'/desk/articles/[article]'>) {
  const [actor, { article: id }, asked] = await Promise.all([requireActor(), params, searchParams])
  if (!z.uuid().safeParse(id).success) notFound()
  const [there, article] = await orNotFound(Promise.all([authoriseAt(actor, 'see-desk', { kind: 'article', ids: [id] }), deskArticle(actor, id)]))
  return (
    <ArticleEditor
      key={article.id} article={article} actor={there} noticeActions={{ ...actions }}
      comment={typeof asked['comment'] === 'string' ? asked['comment'] : null} followed={followedFinding(asked)}
    />
  )
}
