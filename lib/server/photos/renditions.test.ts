import { existsSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { cropName } from '../../photos/crop'
import { renditionName, type RenditionWidth } from '../../photos/renditions'
import { db } from '../db'
import { renderPhoto } from '../jobs/render-photo'
import { person, refusal, withDesk } from '../testing/desk'
import { addPhoto } from './commands'
import { type DeskPhoto, originalOf, previewPhoto } from './queries'
import { renditionOf } from './renditions'
import { iptcSegment, noise, picture, withPhotoFolder, withSegment } from './testing/pictures'

withDesk()
const kept = withPhotoFolder()

const RED = { r: 200, g: 60, b: 50 }
const BLUE = { r: 40, g: 70, b: 190 }

/** Blue, with the upper left quarter red. */
function quartered(width: number, height: number): Sharp {
  const [across, down] = [width / 2, height / 2]
  return sharp({ create: { width, height, channels: 3, background: BLUE } })
    .composite([{ input: { create: { width: across, height: down, channels: 3, background: RED } }, left: 0, top: 0 }])
}

const add = async (bytes: Uint8Array) => (await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })).photo

/** What is kept of a photo beside its original, below its hash. */
function renditions({ sha256 }: DeskPhoto): string[] {
  const folder = path.join(kept.folder, sha256)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.webp')).sort()
}

/** The colour of a picture on the whole. */
async function colourOf(bytes: Uint8Array | null): Promise<number[]> {
  const { channels } = await sharp(bytes ?? new Uint8Array()).stats()
  return channels.slice(0, 3).map(({ mean }) => Math.round(mean))
}

/** That two colours are one to the eye. */
function expectNear(seen: readonly number[], { r, g, b }: typeof RED, most = 12): void {
  for (const [index, value] of [r, g, b].entries()) expect(Math.abs((seen[index] ?? -999) - value)).toBeLessThan(most)
}

const preview = (photo: DeskPhoto, crop: Parameters<typeof cropName>[0], width: RenditionWidth) =>
  previewPhoto(SYSTEM, photo.id, { crop, width })

describe('a job', () => {
  test('makes every width that the photo fills, once, and says when', async () => {
    const photo = await add(await picture('jpeg', 1000, 700))
    expect(photo.rendered).toBe(false)
    expect(await renderPhoto(photo.id, 'whole')).toEqual({ photo: photo.id, crop: 'whole', renditions: 3 })
    expect(renditions(photo)).toEqual(['whole/320.webp', 'whole/640.webp', 'whole/960.webp'])
    const { renderedAt } = await db().photo.findUniqueOrThrow({ where: { id: photo.id } })
    await renderPhoto(photo.id, 'whole')
    expect([renderedAt, (await db().photo.findUniqueOrThrow({ where: { id: photo.id } })).renderedAt]).toEqual([expect.any(Date), renderedAt])
  })

  test('makes those of a part, by what the part fills', async () => {
    const photo = await add(await picture('jpeg', 1000, 700))
    const crop = { x: 0.25, y: 0, width: 0.7, height: 0.5 }
    await renderPhoto(photo.id, cropName(crop))
    expect(renditions(photo)).toEqual(['2500-0-7000-5000/320.webp', '2500-0-7000-5000/640.webp'])
    expect(await sharp(await preview(photo, crop, 640)).metadata()).toMatchObject({ format: 'webp', width: 640, height: 320 })
  })

  test('makes what was lost again, does nothing for a photo or part that is none, and fails without an original', async () => {
    const photo = await add(await picture())
    await renderPhoto(photo.id, 'whole')
    rmSync(path.join(kept.folder, renditionName({ sha256: photo.sha256, crop: null, width: 320 })))
    await renderPhoto(photo.id, 'whole')
    expect(renditions(photo)).toEqual(['whole/320.webp'])
    expect(await renderPhoto(photo.id, '0-0-99999-1')).toMatchObject({ renditions: 0 })
    expect(await renderPhoto('01890000-0000-7000-8000-000000000000', 'whole')).toMatchObject({ renditions: 0 })
    rmSync(path.join(kept.folder, photo.sha256), { recursive: true })
    await expect(renderPhoto(photo.id, 'whole')).rejects.toThrow('not in the storage')
  })

  test('makes many at once as well as one after the other', async () => {
    const photo = await add(await picture('jpeg', 400, 300))
    await Promise.all(Array.from({ length: 4 }, () => renderPhoto(photo.id, 'whole')))
    expect(renditions(photo)).toEqual(['whole/320.webp'])
  })
})

describe('a rendition', () => {
  test.each([
    ['as it is', 1, { x: 0, y: 0, width: 0.5, height: 0.5 }],
    ['turned to the right', 6, { x: 0.5, y: 0, width: 0.5, height: 0.5 }],
    ['upside down', 3, { x: 0.5, y: 0.5, width: 0.5, height: 0.5 }],
    ['seen in a mirror', 2, { x: 0.5, y: 0, width: 0.5, height: 0.5 }],
  ])('is cut from the upright picture: %s', async (_, orientation, crop) => {
    const photo = await add(await quartered(80, 60).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer())
    expectNear(await colourOf(await preview(photo, crop, 320)), RED)
    expectNear(await colourOf(await preview(photo, { x: 0, y: 0, width: 1, height: 1 }, 320)), {
      r: (RED.r + 3 * BLUE.r) / 4, g: (RED.g + 3 * BLUE.g) / 4, b: (RED.b + 3 * BLUE.b) / 4,
    })
  })

  test.each([
    ['another space of colours', 12, (of: Sharp) => of.withIccProfile('p3').png()],
    ['16 bits', 12, (of: Sharp) => of.toColourspace('rgb16').png()],
    ['ink, which cannot print every colour', 45, (of: Sharp) => of.toColourspace('cmyk').jpeg({ quality: 100 })],
  ])('shows the colours of a picture of %s', async (_, most, make) => {
    const one = sharp({ create: { width: 40, height: 30, channels: 3, background: RED } })
    const photo = await add(await make(one).toBuffer())
    const bytes = await preview(photo, null, 320)
    expectNear(await colourOf(bytes), RED, most)
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', hasProfile: false })
  })

  test('lets through what the picture lets through', async () => {
    const photo = await add(await noise(40, 30).ensureAlpha(0.5).png().toBuffer())
    expect((await sharp(await preview(photo, null, 320)).stats()).isOpaque).toBe(false)
  })

  test('is never larger than the part of the photo, and there is none of a width that it does not fill', async () => {
    const photo = await add(await picture('jpeg', 500, 400))
    expect(await sharp(await preview(photo, { x: 0, y: 0, width: 0.2, height: 0.2 }, 320)).metadata()).toMatchObject({ width: 100, height: 80 })
    expect(await refusal(preview(photo, null, 640))).toBe('no-such-photo')
  })

  test('tells nothing of what the file says of itself, and least of all where it was taken', async () => {
    const secret = 'NOWHERE-AT-ALL'
    const told = await noise(400, 300).jpeg().withExif({
      IFD0: { ImageDescription: secret, Artist: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 10/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 9/1 0/1' },
    }).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}</x:xmpmeta>`).toBuffer()
    const photo = await add(withSegment(told, 0xed, iptcSegment([[2, 120, Buffer.from(secret)]])))
    await renderPhoto(photo.id, 'whole')
    for (const crop of [null, { x: 0, y: 0, width: 0.5, height: 0.5 }]) {
      const bytes = await preview(photo, crop, 320)
      const { exif, iptc, xmp, icc } = await sharp(bytes).metadata()
      expect([exif, iptc, xmp, icc]).toEqual([undefined, undefined, undefined, undefined])
      expect(Buffer.from(bytes).includes(secret)).toBe(false)
    }
  })
})

test('the file itself is for the desk, as it came', async () => {
  const bytes = await picture('tiff')
  const photo = await add(bytes)
  const { body, ...file } = await originalOf(person('viewer'), photo.id)
  expect(file).toEqual({ fileName: 'ferry.jpg', format: 'tiff', size: bytes.length })
  expect(Buffer.from(await new Response(body).arrayBuffer()).equals(bytes)).toBe(true)
  rmSync(path.join(kept.folder, photo.sha256), { recursive: true })
  expect(await refusal(originalOf(SYSTEM, photo.id))).toBe('no-such-photo')
})

test('an original of which the storage lost the end is neither sent nor printed, until it is brought in again', async () => {
  const bytes = await picture('jpeg', 700, 500)
  const photo = await add(bytes)
  truncateSync(path.join(kept.folder, photo.sha256, 'original'), bytes.length - 1)
  await expect(originalOf(SYSTEM, photo.id)).rejects.toThrow('not whole')
  await expect(preview(photo, null, 320)).rejects.toThrow('not whole')
  await expect(renderPhoto(photo.id, 'whole')).rejects.toThrow('not whole')
  expect(renditions(photo)).toEqual([])
  expect((await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })).kind).toBe('already-there')
  const { body } = await originalOf(SYSTEM, photo.id)
  expect(Buffer.from(await new Response(body).arrayBuffer()).equals(bytes)).toBe(true)
  expect((await preview(photo, null, 320)).length).toBeGreaterThan(100)
})

describe('what is asked for and not there yet', () => {
  let photo: DeskPhoto
  beforeEach(async () => {
    photo = await add(await picture('jpeg', 700, 500))
  })

  test('is made and kept with its other widths, of the whole', async () => {
    await preview(photo, null, 320)
    expect(renditions(photo)).toEqual(['whole/320.webp', 'whole/640.webp'])
  })

  test('is made once for all who ask at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => preview(photo, null, 640)))
    expect(new Set(all).size).toBe(1)
    rmSync(path.join(kept.folder, photo.sha256, 'whole'), { recursive: true })
    expect((await preview(photo, null, 640)).length).toBe(all[0]?.length)
  })

  test('is made and not kept, of a part that the desk only tries', async () => {
    await preview(photo, { x: 0, y: 0, width: 0.5, height: 0.5 }, 320)
    expect(renditions(photo)).toEqual([])
  })

  test('is given as it was kept', async () => {
    const first = await preview(photo, null, 640)
    rmSync(path.join(kept.folder, photo.sha256, 'original'))
    expect(Buffer.from(await preview(photo, null, 640)).equals(first)).toBe(true)
  })

  test('is made again where the storage lost the end of what was kept', async () => {
    const first = await preview(photo, null, 640)
    const file = path.join(kept.folder, renditionName({ sha256: photo.sha256, crop: null, width: 640 }))
    truncateSync(file, first.length >> 1)
    expect(Buffer.from(await preview(photo, null, 640)).equals(first)).toBe(true)
    expect(statSync(file).size).toBe(first.length)
  })

  test('is nothing where the original is gone', async () => {
    rmSync(path.join(kept.folder, photo.sha256), { recursive: true })
    expect(await renditionOf(photo, { crop: null, width: 320 }, true)).toBeNull()
    expect(existsSync(path.join(kept.folder, photo.sha256))).toBe(false)
  })
})
