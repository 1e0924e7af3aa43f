import { articleMarkdown, MARKDOWN_TYPE } from '@/lib/export/markdown'
import { articleForm } from '../../../../../article-form'

export const dynamic = 'force-dynamic'

/** An article as Markdown. */
export const GET = articleForm('text.md', MARKDOWN_TYPE, articleMarkdown)
