import { articleNinjs, NINJS_TYPE } from '@/lib/export/ninjs'
import { articleForm } from '../../../../../article-form'

export const dynamic = 'force-dynamic'

/** An article as ninjs 3.1. */
export const GET = articleForm('ninjs.json', NINJS_TYPE, (...of) => JSON.stringify(articleNinjs(...of)))
