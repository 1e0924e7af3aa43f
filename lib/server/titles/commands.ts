import 'server-only'
import type { Actor } from '../../editorial/actor'
import type { TitleSettings } from '../../editorial/settings'
import { authorise, authoriseAt } from '../authorise'
import { type Transaction, transaction } from '../db'
import { Conflict, NotFound } from '../errors'
import { record } from '../events'
import { toStored } from '../json'
import type { NewTitle, SettingsChange, StoredStyle, StyleChange } from './schema'
import { storedSettings } from './stored-settings'
import { storedStyle } from './stored-style'

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

/** The house style of a title at a revision: what a change came to, or what somebody else made of it meanwhile. */
export interface StyleState {
  readonly revision: number
  readonly style: StoredStyle
}

/**
 * Sets the house style of a title. Pages that are imported from now on are read with it; those that are there stay as
 * they are.
 *
 * A title that has moved on since `revision` is a Conflict that carries the style as it is now. The style that is there
 * already changes nothing.
 */
export async function setHouseStyle(actor: Actor, { title: slug, revision, style }: StyleChange): Promise<StyleState> {
  await authoriseAt(actor, 'manage-titles', { kind: 'slug', slug })
  return transaction(async (tx) => {
    const { id, ...now } = await lockTitle(tx, slug)
    if (JSON.stringify(style) === JSON.stringify(now.style)) return now
    if (revision !== now.revision) throw new Conflict('style-moved-on', {}, now)
    const next: StyleState = { revision: revision + 1, style }
    await tx.title.update({ where: { id }, data: { revision: next.revision, houseStyle: style } })
    await record(tx, actor, { deed: 'set-house-style', thing: 'title', thingId: id, before: { ...now }, after: { ...next } })
    return next
  })
}

/** Two changes of one title take turns. */
async function lockTitle(tx: Transaction, slug: string): Promise<StyleState & { id: string }> {
  await tx.$queryRaw`SELECT 1 FROM "Title" WHERE slug = ${slug} FOR UPDATE`
  const row = await tx.title.findUnique({ where: { slug }, select: { id: true, revision: true, houseStyle: true } })
  if (!row) throw new NotFound('no-such-title', { title: slug })
  return { id: row.id, revision: row.revision, style: storedStyle(row.houseStyle) }
}

/** The settings of a title at a revision. */
export interface SettingsState {
  readonly revision: number
  readonly settings: TitleSettings
}

/**
 * Sets how a title works: from now on, for all of its issues. Sign-offs of steps that the chain has no more are kept and count
 * for nothing. Settings that have moved on since `revision` are a Conflict that carries them as they are now.
 */
export async function setSettings(actor: Actor, { title: slug, revision, settings }: SettingsChange): Promise<SettingsState> {
  await authoriseAt(actor, 'manage-titles', { kind: 'slug', slug })
  return transaction(async (tx) => {
    const { id } = await lockTitle(tx, slug)
    const row = await tx.title.findUniqueOrThrow({ where: { id }, select: { settings: true, settingsRevision: true } })
    const now: SettingsState = { revision: row.settingsRevision, settings: storedSettings(row.settings) }
    if (JSON.stringify(settings) === JSON.stringify(now.settings)) return now
    if (revision !== now.revision) throw new Conflict('settings-moved-on', {}, now)
    const next: SettingsState = { revision: revision + 1, settings }
    await tx.title.update({ where: { id }, data: { settingsRevision: next.revision, settings } })
    await record(tx, actor, {
      deed: 'set-title-settings', thing: 'title', thingId: id,
      before: toStored('settings', now.settings), after: toStored('settings', settings),
    })
    return next
  })
}
