import { createHash, randomUUID } from 'node:crypto'
import type { PictureUse } from '../../article/picture'
import { db } from '../db'
import { openQueues } from '../jobs/queue'

/** A row of a photo of 3,000 by 2,000 pixels, without bytes, and the queues open as for any that is brought in; as it is used whole. */
export async function photoRow(known: { readonly credit?: string; readonly caption?: string; readonly titleId?: string; readonly takenOn?: Date } = {}): Promise<PictureUse> {
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex')
  await openQueues()
  const { id } = await db().photo.create({
    data: { sha256, format: 'jpeg', size: 1, width: 3_000, height: 2_000, fileName: 'photo.jpg', ...known }, select: { id: true },
  })
  return { photo: id, alt: '渡船靠岸', crop: null, focus: null }
}
