import type { Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { SYSTEM } from '../../editorial/actor'
import { PHOTO_FORMATS } from '../../photos/format'
import { LONGEST_WORDS } from '../../photos/offered'
import { db } from '../db'
import { withDesk } from '../testing/desk'
import { addPhoto } from './commands'
import { iptcSegment, noise, picture, withPhotoFolder, withSegment } from './testing/pictures'

withDesk()
withPhotoFolder()

const add = async (bytes: Uint8Array) => (await addPhoto(SYSTEM, bytes, { fileName: 'ferry.jpg' })).photo
const gps = { GPSLatitudeRef: 'N', GPSLatitude: '30/1 10/1 5678/100', GPSLongitudeRef: 'E', GPSLongitude: '120/1 9/1 1234/100' }
const camera = (of: Sharp, ifd0: Record<string, string>) =>
  of.withExif({ IFD0: ifd0, IFD2: { DateTimeOriginal: '2026:06:12 23:59:00' }, IFD3: gps })

/** A packet as programs write it. */
function packet(fields: string): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${fields}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

const XMP = packet(`photoshop:Credit="江村社" photoshop:DateCreated="2026-06-11T08:00:00+08:00">
  <dc:description><rdf:Alt><rdf:li xml:lang="x-default">渡口 &amp; 船</rdf:li></rdf:Alt></dc:description>
  <dc:creator><rdf:Seq><rdf:li>林某</rdf:li><rdf:li>Mara</rdf:li></rdf:Seq></dc:creator>`)

describe('what a file says of its picture is offered', () => {
  test.each(PHOTO_FORMATS.filter((format) => format !== 'tiff'))('by the camera, in a %s', async (format) => {
    const told = { ImageDescription: 'The ferry', Artist: 'Lin', Copyright: '(c) Calamus' }
    const photo = await add(await camera(noise(40, 30), told).toFormat(format).toBuffer())
    expect(photo).toMatchObject({ caption: 'The ferry', credit: 'Lin', rights: '(c) Calamus', takenOn: '2026-06-12' })
    expect(photo.offered).toEqual({ caption: 'The ferry', byline: 'Lin', rights: '(c) Calamus', takenOn: '2026-06-12' })
  })

  test.each(PHOTO_FORMATS)('by a program, in the XMP of a %s', async (format) => {
    const photo = await add(await noise(40, 30).withXmp(XMP).toFormat(format).toBuffer())
    expect(photo).toMatchObject({ caption: '渡口 & 船', credit: '林某、Mara / 江村社', takenOn: '2026-06-11' })
  })

  test.each([
    ['UTF-8', [0x1b, 0x25, 0x47], [...Buffer.from('渡口复航')], [...Buffer.from('林某')]],
    ['GB 18030', null, [0xb6, 0xc9, 0xbf, 0xda, 0xb8, 0xb4, 0xba, 0xbd], [0xc1, 0xd6, 0xc4, 0xb3]],
  ])('by an agency, in Chinese of %s in the IPTC block', async (_, charset, caption, byline) => {
    const segment = iptcSegment([
      ...(charset ? [[1, 90, Buffer.from(charset)] as const] : []),
      [2, 55, Buffer.from('20260610')], [2, 80, Buffer.from(byline)], [2, 120, Buffer.from(caption)],
    ])
    const photo = await add(withSegment(await picture(), 0xed, segment))
    expect(photo).toMatchObject({ caption: '渡口复航', credit: '林某', takenOn: '2026-06-10', offered: { byline: '林某' } })
  })

  test('once where byline and credit are one', async () => {
    const segment = iptcSegment([[2, 80, Buffer.from('Calamus')], [2, 110, Buffer.from('Calamus')]])
    expect((await add(withSegment(await picture(), 0xed, segment))).credit).toBe('Calamus')
  })

  test('but for what cameras write of themselves, days that are none, and text that cannot be read', async () => {
    const photo = await add(await noise(40, 30).jpeg().withExif({
      IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA' }, IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' },
    }).toBuffer())
    expect([photo.caption, photo.takenOn, photo.offered]).toEqual(['', null, {}])
  })

  test('in no more words than a photo may have, and without characters that cannot be kept', async () => {
    const long = `a\0\x07b${'😀'.repeat(LONGEST_WORDS.caption)}`
    const segment = iptcSegment([[1, 90, Buffer.from('\x1b%G')], [2, 120, Buffer.from(long)], [2, 110, Buffer.from('x'.repeat(900))]])
    const { caption, credit } = await add(withSegment(await picture(), 0xed, segment))
    expect([caption.startsWith('ab😀'), caption.length <= LONGEST_WORDS.caption, Buffer.from(caption).toString() === caption]).toEqual([true, true, true])
    expect(credit).toBe('x'.repeat(LONGEST_WORDS.credit))
  })

  test('and nothing of it where the blocks are damaged: the picture is taken in all the same', async () => {
    const segment = iptcSegment([[2, 120, Buffer.from('The ferry')]]).subarray(0, 40)
    const broken = withSegment(withSegment(await picture(), 0xed, segment), 0xe1, Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1'))
    expect((await add(broken)).offered).toEqual({})
    expect((await add(await noise(40, 30).withXmp('<x:xmpmeta><rdf:RDF><rdf:Description').jpeg().toBuffer())).offered).toEqual({})
  })
})

test('where a photo was taken is in no row of the database', async () => {
  const { id } = await add(await camera(noise(40, 30), { ImageDescription: 'The ferry' }).jpeg().toBuffer())
  const [row] = await db().$queryRaw<{ all: string }[]>`
    SELECT row_to_json(p)::text || (SELECT coalesce(json_agg(e)::text, '') FROM "Event" e WHERE e."thingId" = ${id}) AS "all"
    FROM "Photo" p WHERE "id" = ${id}::uuid`
  expect(row?.all).toContain('The ferry')
  expect(row?.all).not.toMatch(/gps|latitude|longitude|56\.78/i)
})
