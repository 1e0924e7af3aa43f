/** `npm run photo -- FILE… [--title T]`: brings in photos, as an editor does at the desk. One that is refused does not keep back others. */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { SYSTEM } from '@/lib/editorial/actor'
import { LARGEST_PHOTO } from '@/lib/photos/format'
import { failureOf, Invalid } from '@/lib/server/errors'
import { parse } from '@/lib/server/parse'
import { type AddedPhoto, addPhoto } from '@/lib/server/photos/commands'
import { photoIntake } from '@/lib/server/photos/schema'
import { Trouble } from './platform/speech.mjs'
import { readNamedFile } from './terminal/read-named-file'
import { tell, tellTrouble, terminalCommand } from './terminal/terminal-command'
import { titleNamed } from './terminal/title-named'

const USAGE = 'npm run photo -- [--title TITLE] FILE…'

await terminalCommand(USAGE, async () => {
  const { values, positionals: files } = parseArgs({ allowPositionals: true, options: { title: { type: 'string' } } })
  if (files.length === 0) throw new Invalid('input-invalid', { field: 'FILE' })
  const title = await titleNamed(values.title)
  let refused = 0
  for (const file of files) if (!(await bringIn(file, title))) refused += 1
  if (refused > 0) {
    throw new Trouble(`${refused} of ${files.length} were not taken in; why, stands above.`, `${files.length} 个文件中有 ${refused} 个未收录，原因见上。`)
  }
})

/** @returns whether it is in the library now */
async function bringIn(file: string, title: string | undefined): Promise<boolean> {
  try {
    const bytes = readNamedFile(file, LARGEST_PHOTO)
    if (bytes === null) throw new Invalid('file-unreadable', { file })
    report(file, await addPhoto(SYSTEM, bytes, parse(photoIntake, { fileName: path.basename(file), title })))
    return true
  } catch (error) {
    // The title, or how the command is written, is wrong for every file; a picture for itself.
    const failure = failureOf(error)
    if (failure?.kind !== 'invalid' || failure.code === 'input-invalid') throw error
    tellTrouble(failure)
    return false
  }
}

function report(file: string, { kind, photo: { id, width, height, caption } }: AddedPhoto): void {
  const words = caption === '' ? '' : ` · ${caption.split('\n', 1)[0]}`
  if (kind === 'added') tell(`${file}: taken in, ${width} × ${height}, ${id}${words}`, `${file}：已收录，${width} × ${height}，${id}${words}`)
  else tell(`${file}: there already, ${id}${words}`, `${file}：图片库中已有，${id}${words}`)
}
