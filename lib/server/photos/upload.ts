import 'server-only'
import type { Actor } from '../../editorial/actor'
import { LARGEST_PHOTO } from '../../photos/format'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { Invalid } from '../errors'
import { parse } from '../parse'
import { bytesOf } from '../sent-bytes'
import { type PhotoIntake, photoIntake } from './schema'

/** A photo as a browser sends it. */
export interface PhotoUpload {
  readonly intake: PhotoIntake
  readonly bytes: Uint8Array
}

/**
 * Reads a photo that is sent as the body of a request, as it is: a form would hold it in memory three times. Its name and title stand
 * in the address: `?name=ferry.jpg&title=river`. Nothing is read of one that its sender may not bring in.
 */
export async function readPhotoUpload(request: Request, actor: Actor): Promise<PhotoUpload> {
  authoriseSomewhere(actor, 'add-photo')
  const asked = new URL(request.url).searchParams
  const intake = parse(photoIntake, { fileName: asked.get('name'), title: asked.get('title') || null })
  if (intake.title) await authoriseAt(actor, 'add-photo', { kind: 'slug', slug: intake.title })
  return { intake, bytes: await bytesOf(request, LARGEST_PHOTO, () => new Invalid('photo-too-large', { file: intake.fileName })) }
}
