import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { LARGEST_ARCHIVE } from '../../archive/check-archive'
import type { Actor } from '../../editorial/actor'
import { authoriseAt, authoriseSomewhere } from '../authorise'
import { Invalid } from '../errors'
import { parse } from '../parse'
import { type ArchiveIntake, archiveIntake } from './schema'

/**
 * Takes an archive that is sent as the body of a request, as it is, into a file of its own that is there for as long as `work` takes, and
 * never into memory. Its name and title stand in the address: `?name=1987.zip&title=river`. Nothing is read of one that its sender may not
 * bring in, and no more than an archive may have.
 */
export async function withArchiveUpload<T>(
  request: Request, actor: Actor, work: (upload: { readonly intake: ArchiveIntake; readonly file: string }) => Promise<T>,
): Promise<T> {
  authoriseSomewhere(actor, 'import-page')
  const asked = new URL(request.url).searchParams
  const intake = parse(archiveIntake, { name: asked.get('name'), title: asked.get('title') || null })
  if (intake.title !== null) await authoriseAt(actor, 'import-page', { kind: 'slug', slug: intake.title })
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_ARCHIVE) throw tooLarge()
  return withTemporaryFile(async (file) => {
    if (request.body) await pipeline(Readable.from(request.body), counted(), createWriteStream(file))
    return work({ intake, file })
  })
}

/** A file for what is on its way, which is gone when `work` ends, and never has a name that somebody sent. */
export async function withTemporaryFile<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-archive-'))
  try {
    return await work(path.join(folder, 'archive.zip'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function counted(): Transform {
  let size = 0
  return new Transform({
    transform(bytes: Uint8Array, _, next) {
      size += bytes.length
      if (size > LARGEST_ARCHIVE) next(tooLarge())
      else next(null, bytes)
    },
  })
}

function tooLarge(): Invalid {
  return new Invalid('archive-too-large', { most: LARGEST_ARCHIVE / 1024 ** 3 })
}
