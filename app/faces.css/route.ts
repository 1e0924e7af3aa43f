import { handleAnybody } from '@/lib/server/route'
import { styleAnswer } from '@/lib/server/site/assets/answer'
import { faces } from '@/lib/server/site/assets/stylesheet'

/** Where the face is that machines without a Chinese one need. */
export const GET = handleAnybody(async (request) => styleAnswer(faces(), request))
