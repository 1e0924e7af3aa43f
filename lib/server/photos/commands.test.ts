import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { deflateSync } from 'node:zlib'
import { SYSTEM } from '../../editorial/actor'
import { LARGEST_PHOTO, MOST_PIXELS, PHOTO_FORMATS } from '../../photos/format'
import { db } from '../db'
import { foundPaper, person, refusal, rowCounts, withDesk } from '../testing/desk'
import { addPhoto, editPhoto } from './commands'
import { deskPhoto } from './queries'
import { noise, picture, pngSaying, withPhotoFolder, withSegment } from './testing/pictures'

withDesk()
const kept = withPhotoFolder()

const FILE = { fileName: 'ferry.jpg' }
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Every file of the storage, what is only half written with it. */
function files(): string[] {
  if (!existsSync(kept.folder)) return []
  return readdirSync(kept.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(kept.folder, path.join(parentPath, name))).sort()
}

/** Bytes that are refused, and leave neither a row nor a file. */
async function isRefused(bytes: Uint8Array, fileName = 'ferry.jpg'): Promise<string | null> {
  const before = [await rowCounts(), files()]
  const code = await refusal(addPhoto(SYSTEM, bytes, { fileName }))
  expect([await rowCounts(), files()]).toEqual(before)
  return code
}

describe('a photo that is brought in', () => {
  test.each(PHOTO_FORMATS)('is known for what it is by its content, whatever it is called: %s', async (format) => {
    const bytes = await picture(format)
    const { kind, photo } = await addPhoto(SYSTEM, bytes, { fileName: 'no-such-thing.txt' })
    expect([kind, photo]).toMatchObject(['added', { format, width: 64, height: 48, size: bytes.length, sha256: hash(bytes) }])
    expect(files()).toContain(`${hash(bytes)}/original`)
  })

  test('keeps its bytes as they came, and has its renditions made', async () => {
    const bytes = await picture()
    const { photo } = await addPhoto(SYSTEM, bytes, FILE)
    const jobs = await db().$queryRaw`SELECT data FROM pgboss.job WHERE name = 'render-photo' AND data->>'photo' = ${photo.id}`
    expect(jobs).toEqual([{ data: { photo: photo.id, crop: 'whole' } }])
    expect(await db().event.findMany({ where: { thing: 'photo', thingId: photo.id }, select: { deed: true } })).toEqual([{ deed: 'add-photo' }])
  })

  test('has its pixels upright, whatever way the camera was held', async () => {
    const bytes = await noise(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await addPhoto(SYSTEM, bytes, FILE)).photo).toMatchObject({ width: 40, height: 60 })
  })

  test.each([
    ['of ink', async () => noise(64, 48).toColourspace('cmyk').jpeg().toBuffer()],
    ['of 16 bits', async () => noise(64, 48).toColourspace('rgb16').png().toBuffer()],
    ['of grey', async () => noise(64, 48).toColourspace('b-w').tiff().toBuffer()],
    ['that one can see through', async () => noise(64, 48).ensureAlpha(0.5).webp().toBuffer()],
    ['of one pixel', async () => picture('png', 1, 1)],
  ])('may be one %s', async (_, make) => {
    expect((await addPhoto(SYSTEM, await make(), FILE)).kind).toBe('added')
  })

  test('is the photo of these bytes that is there, under whatever name and with the words that it has by now', async () => {
    const bytes = await picture()
    const { photo } = await addPhoto(SYSTEM, bytes, FILE)
    await editPhoto(SYSTEM, photo.id, { revision: 1, credit: '林某 摄' })
    const before = await rowCounts()
    const again = await addPhoto(SYSTEM, bytes, { fileName: 'other.jpg' })
    expect(again).toMatchObject({ kind: 'already-there', photo: { id: photo.id, fileName: 'ferry.jpg', credit: '林某 摄' } })
    expect(await rowCounts()).toEqual(before)
  })

  test('is one photo when several bring it in at once', async () => {
    const bytes = await picture()
    const all = await Promise.all(Array.from({ length: 5 }, () => addPhoto(SYSTEM, bytes, FILE)))
    expect(all.map(({ kind }) => kind).sort()).toEqual(['added', ...Array.from({ length: 4 }, () => 'already-there')])
    expect(new Set(all.map(({ photo }) => photo.id)).size).toBe(1)
    expect(files().filter((name) => name.startsWith(hash(bytes)))).toEqual([`${hash(bytes)}/original`])
  })

  test('has its bytes again when the storage had lost them', async () => {
    const bytes = await picture()
    await addPhoto(SYSTEM, bytes, FILE)
    rmSync(path.join(kept.folder, hash(bytes)), { recursive: true })
    await addPhoto(SYSTEM, bytes, FILE)
    expect(files()).toContain(`${hash(bytes)}/original`)
  })

  test('belongs to a title that is there, or to none', async () => {
    const title = await foundPaper()
    expect((await addPhoto(SYSTEM, await picture(), { ...FILE, title })).photo.title).toMatchObject({ slug: title })
    expect(await refusal(addPhoto(SYSTEM, await picture(), { ...FILE, title: 'nowhere' }))).toBe('no-such-title')
  })

  test('is none where its sender may only look', async () => {
    expect(await refusal(addPhoto(person('viewer'), await picture(), FILE))).toBe('not-allowed')
  })
})

describe('what is no photo leaves nothing behind', () => {
  const text = (words: string) => Buffer.from(words)
  const html = '<!doctype html><script>alert(1)</script>'

  test.each([
    ['nothing', new Uint8Array()],
    ['a text that is called a picture', text('The ferry came late.')],
    ['a drawing that is a program', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')],
    ['a moving picture of old', text('GIF89a\x01\0\x01\0\0\0\0;')],
    ['a page of the web before a picture', Buffer.concat([text(html), Buffer.from([0xff, 0xd8, 0xff, 0xe0])])],
    ['a page that begins like a GIF', text(`GIF89a/*${html}`)],
    ['a PDF', text('%PDF-1.7\n')],
  ])('%s', async (_, bytes) => {
    expect(await isRefused(bytes)).toBe('photo-not-a-picture')
  })

  test('a page of the web that begins like a JPEG', async () => {
    expect(await isRefused(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), text(html)]))).toBe('photo-broken')
  })

  test('a photo of a kind that only its first bytes are of', async () => {
    const webp = Buffer.concat([Buffer.from('RIFF\x20\0\0\0WEBP', 'latin1'), text('nothing of the kind')])
    expect(await isRefused(webp, 'x.webp')).toBe('photo-broken')
  })

  test.each(PHOTO_FORMATS.flatMap((format) => [0.2, 0.6, 0.97].map((share) => [format, share] as const)))(
    'a %s of which only %d came', async (format, share) => {
      const bytes = await picture(format, 200, 150)
      expect(await isRefused(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('photo-broken')
    })

  test('20,000 × 20,000 pixels, by the head alone: there are no pixels in this one', async () => {
    expect(await isRefused(pngSaying(20_000, 20_000), 'large.png')).toBe('photo-too-many-pixels')
  })

  test('a bomb: some kilobytes that would unpack to more pixels than are decoded', async () => {
    const bomb = pngSaying(13_000, 13_000, deflateSync(Buffer.alloc(13_001 * 13_000)))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await isRefused(bomb, 'bomb.png')).toBe('photo-too-many-pixels')
  })

  test('a picture that says that it is small and carries a bomb', async () => {
    const bytes = pngSaying(8, 8, deflateSync(Buffer.alloc(100 * 1024 * 1024)))
    const before = process.memoryUsage().rss
    await refusal(addPhoto(SYSTEM, bytes, FILE))
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })

  test('pictures that follow one another', async () => {
    const frames = Buffer.concat([Buffer.alloc(40 * 30 * 3, 10), Buffer.alloc(40 * 30 * 3, 200)])
    const moving = await sharp(frames, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } }).webp({ loop: 0, delay: [90, 90] }).toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    expect(await isRefused(moving, 'moving.webp')).toBe('photo-moving')
  })

  test('more bytes than are taken in', async () => {
    expect(await isRefused(new Uint8Array(LARGEST_PHOTO + 1).fill(0xff))).toBe('photo-too-large')
  })

  test('a photo that the storage cannot write', async () => {
    const bytes = await picture()
    // Where its folder should be stands a file.
    mkdirSync(kept.folder, { recursive: true })
    writeFileSync(path.join(kept.folder, hash(bytes)), '')
    const before = [await rowCounts(), files()]
    await expect(addPhoto(SYSTEM, bytes, FILE)).rejects.toThrow()
    expect([await rowCounts(), files()]).toEqual(before)
  })

  test('a photo whose row cannot be written: its bytes go, too', async () => {
    const bytes = await picture()
    const before = [await rowCounts(), files()]
    // No account has this id in the form of an id.
    await expect(addPhoto({ ...SYSTEM, id: 'no id' }, bytes, FILE)).rejects.toThrow()
    expect([await rowCounts(), files()]).toEqual(before)
  })
})

test('the largest picture that is taken in has no more pixels than are said to be', async () => {
  expect(await isRefused(pngSaying(MOST_PIXELS / 10_000 + 1, 10_000), 'large.png')).toBe('photo-too-many-pixels')
})

describe('what is said of a photo', () => {
  const added = async () => (await addPhoto(SYSTEM, await picture(), FILE)).photo

  test('is changed field by field, with its day and title', async () => {
    const { id } = await added()
    const title = await foundPaper()
    await editPhoto(SYSTEM, id, { revision: 1, caption: '渡口', alt: '一条船' })
    const photo = await editPhoto(SYSTEM, id, { revision: 2, takenOn: '2026-06-12', title })
    expect(photo).toMatchObject({ revision: 3, caption: '渡口', alt: '一条船', credit: '', takenOn: '2026-06-12', title: { slug: title } })
    expect(await editPhoto(SYSTEM, id, { revision: 3, takenOn: null, title: null })).toMatchObject({ takenOn: null, title: null })
    expect(await db().event.count({ where: { thing: 'photo', thingId: id, deed: 'edit-photo' } })).toBe(3)
  })

  test('is refused by whoever saw less than somebody else wrote, and is told to them', async () => {
    const { id } = await added()
    const both = await Promise.allSettled([1, 2].map((each) => editPhoto(SYSTEM, id, { revision: 1, credit: `${each}` })))
    const lost = both.find((outcome) => outcome.status === 'rejected')
    const won = await deskPhoto(SYSTEM, id)
    expect([both.map(({ status }) => status).sort(), won.revision]).toEqual([['fulfilled', 'rejected'], 2])
    expect(lost?.reason).toMatchObject({ code: 'photo-moved-on', detail: won })
  })

  test('is for editors, of a photo that is there', async () => {
    const { id } = await added()
    expect(await refusal(editPhoto(person('viewer'), id, { revision: 1, credit: 'x' }))).toBe('not-allowed')
    expect(await refusal(editPhoto(person('editor'), randomUUID(), { revision: 1, credit: 'x' }))).toBe('no-such-photo')
    expect(await refusal(editPhoto(SYSTEM, id, { revision: 1, title: 'nowhere' }))).toBe('no-such-title')
  })
})

test('a picture that is a page of the web in its comment is a picture, and the comment stays with its original', async () => {
  const bytes = withSegment(await picture(), 0xfe, Buffer.from('<script>alert(1)</script>'))
  expect((await addPhoto(SYSTEM, bytes, FILE)).kind).toBe('added')
})
