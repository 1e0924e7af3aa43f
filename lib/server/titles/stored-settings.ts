import 'server-only'
import { DEFAULT_SETTINGS, type TitleSettings } from '../../editorial/settings'
import type { Prisma } from '../prisma-client/client'
import { titleSettings } from './schema'

/**
 * The settings of a title as they are stored, checked once more: part by part, so that what another version of Galley wrote
 * costs no more than itself. What a title has not said is as `DEFAULT_SETTINGS` has it.
 */
export function storedSettings(value: Prisma.JsonValue): TitleSettings {
  const parts = Object.entries(value ?? {}).map(([part, content]) => titleSettings.partial().safeParse({ [part]: content }).data)
  return Object.assign({}, DEFAULT_SETTINGS, ...parts)
}
