import 'server-only'
import type { Actor } from '../../editorial/actor'
import { authorise } from '../authorise'
import { transaction } from '../db'
import { Conflict } from '../errors'
import { record } from '../events'
import type { NewTitle } from './schema'

/** Founds a newspaper. A slug that is taken is a Conflict. */
export async function createTitle(actor: Actor, title: NewTitle): Promise<{ id: string }> {
  authorise(actor, 'manage-titles')
  return transaction(async (tx) => {
    if (await tx.title.findUnique({ where: { slug: title.slug }, select: { id: true } })) {
      throw new Conflict('title-slug-taken', { slug: title.slug })
    }
    const { id } = await tx.title.create({ data: title, select: { id: true } })
    await record(tx, actor, { deed: 'create-title', thing: 'title', thingId: id, after: title })
    return { id }
  })
}
