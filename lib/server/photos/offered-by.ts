import 'server-only'
import type { Metadata } from 'sharp'
import { z } from 'zod'
import { isDay } from '../../editorial/dates'
import { type IptcWords, readIptc } from '../../photos/iptc'
import { cut, LONGEST_WORDS, type Offered } from '../../photos/offered'

/** A packet that is longer than a segment of a JPEG is a history of edits, and left alone. */
const LONGEST_XMP = 65_000

const word = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]).optional().catch(undefined)
const words = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([]).default([])

const exifWords = z.object({
  ifd0: z.object({ ImageDescription: word, Artist: word, Copyright: word }).catch({}).default({}),
  exif: z.object({ DateTimeOriginal: word }).catch({}).default({}),
})
const xmpWords = z.object({
  dc: z.object({ description: word, creator: words, rights: word }).catch({ creator: [] }).default({ creator: [] }),
  photoshop: z.object({ Credit: word, DateCreated: word }).catch({}).default({}),
})

/**
 * What a file says of its picture, in EXIF, IPTC and XMP: caption, byline, credit, rights and day. XMP goes first, since its encoding
 * is known, then IPTC, which desks and agencies fill in, then the camera. Of the place nothing is read. What cannot be read says nothing.
 */
export async function offeredBy(bytes: Uint8Array, head: Metadata): Promise<Offered> {
  const [exif, xmp] = await Promise.all([exifOf(bytes, head), xmpOf(head)])
  const iptc: IptcWords = head.iptc ? readIptc(head.iptc) : { bylines: [] }
  return {
    ...found('caption', [xmp.dc.description, iptc.caption, ofCamera(exif.ifd0.ImageDescription)]),
    ...found('byline', [listed(xmp.dc.creator), listed(iptc.bylines), exif.ifd0.Artist]),
    ...found('credit', [xmp.photoshop.Credit, iptc.credit]),
    ...found('rights', [xmp.dc.rights, iptc.rights, exif.ifd0.Copyright]),
    ...day([exif.exif.DateTimeOriginal, xmp.photoshop.DateCreated, iptc.created]),
  }
}

async function exifOf(bytes: Uint8Array, { format, exif }: Metadata): Promise<z.infer<typeof exifWords>> {
  // A TIFF is itself what other files hold as their EXIF, after the word Exif in some of them.
  const block = format === 'tiff' ? bytes : exif?.subarray(exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0)
  return exifWords.parse(block ? await read(block, {
    ifd0: { pick: ['ImageDescription', 'Artist', 'Copyright'] }, exif: { pick: ['DateTimeOriginal'] }, gps: false, xmp: false, iptc: false,
  }) : {})
}

async function xmpOf({ xmp }: Metadata): Promise<z.infer<typeof xmpWords>> {
  return xmpWords.parse(xmp && xmp.length <= LONGEST_XMP ? await read(jpegWith(xmp), { tiff: false, xmp: true }) : {})
}

async function read(block: Uint8Array, options: object): Promise<object> {
  const { default: exifr } = await import('exifr')
  const found: unknown = await exifr.parse(block, { ...options, icc: false, mergeOutput: false, reviveValues: false }).catch(() => undefined)
  return typeof found === 'object' && found !== null ? found : {}
}

/** A JPEG of nothing but a packet of XMP, out of which the reader takes it. */
function jpegWith(xmp: Uint8Array): Uint8Array {
  const name = Buffer.from('http://ns.adobe.com/xap/1.0/\0')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(2 + name.length + xmp.length)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, name, xmp, Buffer.from([0xff, 0xd9])])
}

/** What cameras and programs write where a caption belongs. */
const NO_CAPTION = /^(?:(?:konica )?minolta digital camera|olympus digital camera|sony dsc|dcim\\.*|default|created with .*|processed with .*|screenshot)$/i

function ofCamera(caption: string | undefined): string | undefined {
  return caption !== undefined && NO_CAPTION.test(caption.trim()) ? undefined : caption
}

function listed(names: readonly string[]): string {
  return names.join(names.some((name) => /\p{Script=Han}/u.test(name)) ? '、' : ', ')
}

type Word = 'caption' | 'byline' | 'credit' | 'rights'

/** The first that says anything. */
function found(name: Word, said: readonly (string | undefined)[]): Offered {
  const [first] = said.map((text) => clean(text ?? '', name)).filter((text) => text !== '')
  return first === undefined ? {} : { [name]: first }
}

/** A text as a person would have typed it; nothing where part of it could not be decoded. */
function clean(text: string, name: Word): string {
  const plain = text.replace(/&(amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity).replace(/\r\n?/g, '\n')
  // Control characters but tab and line end, which a database would not take or nobody could see.
  const shown = plain.replace(/[^\P{Cc}\t\n]/gu, '')
  return shown.includes('\ufffd') ? '' : cut(shown.trim(), name === 'byline' ? LONGEST_WORDS.credit : LONGEST_WORDS[name])
}

/** XMP is XML, and its reader leaves these as they stand. */
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }

/** 2026:06:12 08:00:00, 2026-06-12T08:00:00+08:00 and 20260612 are one day, as the clock of the camera showed it. */
function day(said: readonly (string | undefined)[]): Offered {
  const [first] = said.map((text) => /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)/.exec(text ?? '')?.slice(1).join('-') ?? '').filter(isDay)
  return first === undefined ? {} : { takenOn: first }
}
