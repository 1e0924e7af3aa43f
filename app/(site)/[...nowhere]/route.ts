import { nowhere } from '../screens'

export const dynamic = 'force-dynamic'

/** Whatever has more parts than any address of ours. */
export const GET = nowhere
