'use server'

import { type Outcome, runDeed } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import * as versions from '@/lib/server/versions/commands'
import {
  type PartRestore, partRestore, type VersionName, versionName, type VersionRestore, versionRestore,
} from '@/lib/server/versions/schema'

export async function restoreVersion(input: VersionRestore): Promise<Outcome<versions.Restored>> {
  return runDeed((actor) => versions.restoreVersion(actor, parse(versionRestore, input)))
}

export async function restoreVersionPart(input: PartRestore): Promise<Outcome<versions.Restored>> {
  return runDeed((actor) => versions.restoreVersionPart(actor, parse(partRestore, input)))
}

export async function nameVersion(input: VersionName): Promise<Outcome<void>> {
  return runDeed((actor) => versions.nameVersion(actor, parse(versionName, input)))
}
