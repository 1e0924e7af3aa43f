import { articleMarkdown, MARKDOWN_TYPE } from '@/lib/export/markdown'
import { articleForm } from '../../../../../article-form'

/** An article as Markdown. */
export const GET = articleForm('text.md', MARKDOWN_TYPE, articleMarkdown)
