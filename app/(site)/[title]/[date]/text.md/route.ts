import { issueMarkdown, MARKDOWN_TYPE } from '@/lib/export/markdown'
import { issueForm } from '../../../issue-form'

export const dynamic = 'force-dynamic'

/** An issue as Markdown. */
export const GET = issueForm('text.md', MARKDOWN_TYPE, issueMarkdown)
