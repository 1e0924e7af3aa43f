import { describe, expect, it } from 'vitest'
import { LARGEST_PHOTO } from '../../photos/format'
import { person, refusal } from '../testing/desk'
import { readPhotoUpload } from './upload'

const sent = (query: string, body: BodyInit, headers: HeadersInit = {}) =>
  new Request(`http://galley.example/api/photos?${query}`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
const read = (request: Request) => readPhotoUpload(request, person('editor'))
const unread = () => new ReadableStream({ pull: () => { throw new RangeError('the body was read') } }, { highWaterMark: 0 })

describe('a photo that is sent', () => {
  it('gives its bytes as they are, its name and its title', async () => {
    const { intake, bytes } = await read(sent(`name=${encodeURIComponent('渡口 ../x.jpg')}&title=river`, new Uint8Array([0xff, 0, 0x0d, 0x0a])))
    expect(intake).toEqual({ fileName: '渡口 ../x.jpg', title: 'river' })
    expect([...bytes]).toEqual([0xff, 0, 0x0d, 0x0a])
  })

  it('may belong to no title', async () => {
    expect((await read(sent('name=x.jpg&title=', 'x'))).intake.title).toBeNull()
  })

  it('is refused by its announced length before anything of it is read', async () => {
    expect(await refusal(read(sent('name=x.jpg', unread(), { 'content-length': `${LARGEST_PHOTO + 1}` })))).toBe('photo-too-large')
  })

  it('is refused where it goes on past the limit that it did not announce', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8 << 20)) })
    expect(await refusal(read(sent('name=x.jpg', endless)))).toBe('photo-too-large')
  })

  it('is not read from whoever may only look', async () => {
    expect(await refusal(readPhotoUpload(sent('name=x.jpg', unread()), person('viewer')))).toBe('not-allowed')
  })

  it.each(['', 'name=', 'name=x.jpg&title=No%20Slug', `name=${'x'.repeat(256)}`])('is refused with the address ?%s', async (query) => {
    expect(await refusal(read(sent(query, 'x')))).toBe('input-invalid')
  })

  it('is refused under a name that cannot be kept', async () => {
    expect(await refusal(read(sent('name=x%00.jpg', 'x')))).toBe('text-unstorable')
  })
})
