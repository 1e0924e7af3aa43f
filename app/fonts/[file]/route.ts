import { handleAnybody } from '@/lib/server/route'
import { faceAnswer } from '@/lib/server/site/assets/answer'
import { faceFile } from '@/lib/server/site/assets/stylesheet'

/** A range of characters of the site's face. */
export const GET = handleAnybody<RouteContext<'/fonts/[file]'>>(async (_, { params }) => faceAnswer(faceFile((await params).file)))
