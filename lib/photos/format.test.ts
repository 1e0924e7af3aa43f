import { describe, expect, it } from 'vitest'
import { formatOf } from './format'

const latin = (text: string) => new Uint8Array(Array.from(text, (char) => char.charCodeAt(0)))

describe('what a file is', () => {
  it.each([
    ['jpeg', '\xff\xd8\xff\xe1'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['tiff', 'II*\0\x08\0\0\0'],
    ['tiff', 'MM\0*\0\0\0\x08'],
    ['avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1'],
    ['avif', '\0\0\0\x18ftypmif1\0\0\0\0mif1avif'],
    [null, ''],
    [null, '\0\0\0\x18ftypavis\0\0\0\0avismsf1'],
    [null, '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    [null, '\0\0\0\x10ftypmif1\0\0\0\0avif'],
    [null, 'RIFF\x10\0\0\0WAVEfmt '],
    [null, '\xff\xd8'],
    [null, 'GIF89a'],
    [null, 'BM'],
    [null, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    [null, '%PDF-1.7'],
  ])('is %s by its first bytes: %j', (format, bytes) => {
    expect(formatOf(latin(bytes))).toBe(format)
  })
})
