import { statSync } from 'node:fs'
import path from 'node:path'
import { readManifest } from '@/lib/archive/manifest'
import { LARGEST_DUMP } from '@/lib/dump/decode'
import { SYSTEM } from '@/lib/editorial/actor'
import { type StartedArchive, startArchive } from '@/lib/server/archives/commands'
import { type ArchiveProgress, archiveProgress } from '@/lib/server/archives/queries'
import { withTemporaryFile } from '@/lib/server/archives/upload'
import { workArchive } from '@/lib/server/archives/turns/commands'
import { Invalid } from '@/lib/server/errors'
import { catchStopSignals } from '../platform/stop-signals.mjs'
import { readNamedFile } from '../terminal/read-named-file'
import { tell } from '../terminal/terminal-command'
import { report, tellStage } from './report'
import { zipOfFolder } from './zip-of-folder'

/** While one waits for the database, the other reads. */
const AT_ONCE = 2
/** In milliseconds. */
const TELL_EVERY = 2_000

export interface ArchiveOrder {
  /** A folder or a zip, as a person named it. */
  readonly file: string
  /** The slug of the title of pages that do not name one. */
  readonly title: string | null
  /** A manifest beside it. */
  readonly manifest: string | null
}

/**
 * Imports a folder or a zip, tells how far it is and what came of it. Workers that run anyway take part; what Ctrl-C or a crash leaves
 * waits, and goes on where a worker runs or the same command is given again.
 *
 * @returns whether every page is imported
 */
export async function importArchive({ file, title, manifest }: ArchiveOrder): Promise<boolean> {
  const begun = Date.now()
  const place = path.resolve(process.env['INIT_CWD'] ?? '.', file)
  const rows = manifest === null ? null : manifestRows(manifest)
  const intake = { name: path.basename(place), title }
  const started = isFolder(place)
    ? await withTemporaryFile(async (zip) => startArchive(SYSTEM, intake, zip, { manifest: rows, refused: await zipOfFolder(place, zip) }))
    : await startArchive(SYSTEM, intake, place, { manifest: rows, refused: [] })
  tellStage(started)
  return report(SYSTEM, await workedOff(started), Date.now() - begun)
}

/** Whether a person named a folder or a zip, and not the dump of a page. */
export function isArchive(file: string): boolean {
  return /\.zip$/iu.test(file) || isFolder(path.resolve(process.env['INIT_CWD'] ?? '.', file))
}

async function workedOff({ archive }: StartedArchive): Promise<ArchiveProgress> {
  const stop = catchStopSignals()
  let progress = await archiveProgress(SYSTEM, archive)
  while (progress.endedAt === null && progress.stoppedAt === null && !stop.wasAsked()) {
    const until = Date.now() + TELL_EVERY
    await Promise.all(Array.from({ length: AT_ONCE }, () => workArchive(archive, () => !stop.wasAsked() && Date.now() < until)))
    // Where others have the rest, nothing was left to do here.
    await Promise.race([stop.asked, new Promise((resolve) => setTimeout(resolve, Math.max(0, until - Date.now())))])
    progress = await archiveProgress(SYSTEM, archive)
    const { counts } = progress
    const done = counts.imported + counts.unchanged + counts.review
    tell(`imported ${done}, waiting ${counts.waiting}, refused or failed ${counts.refused + counts.failed}`,
      `已导入 ${done}，等待 ${counts.waiting}，未接受或失败 ${counts.refused + counts.failed}`)
  }
  return progress
}

function manifestRows(name: string) {
  const bytes = readNamedFile(name, LARGEST_DUMP)
  if (bytes === null) throw new Invalid('file-unreadable', { file: name })
  const manifest = readManifest(bytes, path.basename(name))
  if (!manifest.ok) throw new Invalid(manifest.fault.code, manifest.fault.values)
  return manifest.rows
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false
}
