/** Draws the pictures of the sample paper: each `prisma/sample/pictures/*.svg` as the WebP beside it, which is what is brought in. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

const folder = path.join(import.meta.dirname, '../prisma/sample/pictures')

for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  await sharp(path.join(folder, file)).webp({ quality: 82, effort: 6 }).toFile(path.join(folder, file.replace('.svg', '.webp')))
}
