import { issueText, TEXT_TYPE } from '@/lib/export/plain-text'
import { issueForm } from '../../../issue-form'

export const dynamic = 'force-dynamic'

/** An issue as plain text. */
export const GET = issueForm('text.txt', TEXT_TYPE, issueText)
