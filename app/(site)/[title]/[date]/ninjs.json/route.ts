import { issueNinjs, NINJS_TYPE } from '@/lib/export/ninjs'
import { issueForm } from '../../../issue-form'

export const dynamic = 'force-dynamic'

/** An issue as ninjs 3.1. */
export const GET = issueForm('ninjs.json', NINJS_TYPE, (...of) => JSON.stringify(issueNinjs(...of)))
