import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Crop } from '../../article/picture'
import { cropName } from '../../photos/crop'
import type { Sql } from '../db'
import { sendJob } from '../jobs/queue'

/** Has the renditions of a part of a photo made, as a part of the transaction that puts it to use. The queues must be open. */
export async function sendRendering(tx: Sql, photo: string, crop: Crop | null): Promise<void> {
  await sendJob(tx, 'render-photo', { photo, crop: cropName(crop) }, { id: randomUUID(), at: new Date() })
}
