import { articleText, TEXT_TYPE } from '@/lib/export/plain-text'
import { articleForm } from '../../../../../article-form'

export const dynamic = 'force-dynamic'

/** An article as plain text. */
export const GET = articleForm('text.txt', TEXT_TYPE, articleText)
