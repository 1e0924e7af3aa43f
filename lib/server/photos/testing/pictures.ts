import { crc32, deflateSync } from 'node:zlib'
import { mkdtempSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import type { PhotoFormat } from '../../../photos/format'

/** Gives the tests of a file a folder of data of their own, in which photos are kept; it is gone when they end. */
export function withPhotoFolder(): { readonly folder: string } {
  const kept = { folder: '' }
  beforeAll(() => {
    const data = mkdtempSync(path.join(tmpdir(), 'galley-photos-'))
    process.env['GALLEY_DATA'] = data
    kept.folder = path.join(data, 'photos')
  })
  afterAll(() => rmSync(path.dirname(kept.folder), { recursive: true }))
  return kept
}

/** A picture that no other test has: noise, so that whatever is cut off is missed. */
export function noise(width: number, height: number): Sharp {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
}

/** The bytes of a new picture. */
export async function picture(format: PhotoFormat = 'jpeg', width = 64, height = 48): Promise<Buffer> {
  return noise(width, height).toFormat(format).toBuffer()
}

/** A chunk of a PNG. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that says that it has so many pixels of grey, and carries `data` as what they are. */
export function pngSaying(width: number, height: number, data: Uint8Array = deflateSync(Buffer.alloc(64))): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array())])
}

/** A JPEG with a segment put in behind its first marker. */
export function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Buffer {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker]), length, data, jpeg.subarray(2)])
}

/** An IPTC block of fields, each its record, its number and its bytes, as Photoshop puts it into a JPEG. */
export function iptcSegment(fields: readonly (readonly [number, number, Uint8Array])[]): Buffer {
  const block = Buffer.concat(fields.map(([record, number, value]) =>
    Buffer.concat([Buffer.from([0x1c, record, number, value.length >> 8, value.length & 0xff]), value])))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(block.length)
  // A resource of another kind stands before it, with a name, as in files of Photoshop.
  const other = Buffer.concat([Buffer.from('8BIM', 'latin1'), Buffer.from([0x03, 0xed, 3, 0x61, 0x62, 0x63, 0, 0, 0, 1, 9, 0])])
  return Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), other, Buffer.from('8BIM\x04\x04\0\0', 'latin1'), size, block])
}
