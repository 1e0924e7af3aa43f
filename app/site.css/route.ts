import { handleAnybody } from '@/lib/server/route'
import { styleAnswer } from '@/lib/server/site/assets/answer'
import { stylesheet } from '@/lib/server/site/assets/stylesheet'

/** The styles of the reading site. */
export const GET = handleAnybody(async (request) => styleAnswer(stylesheet(), request))
