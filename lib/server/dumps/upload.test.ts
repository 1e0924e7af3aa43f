import { describe, expect, it } from 'vitest'
import { LARGEST_DUMP } from '../../dump/decode'
import { refusal } from '../testing/desk'
import { readUpload } from './upload'

const ADDRESS = 'http://galley.example/api/dumps'

function form(fields: Record<string, string>, dump: Blob | null = new Blob(['渡口今晨复航\r\n'])): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ title: 'calamus', date: '2026-06-12', page: '2', ...fields })) data.set(name, value)
  if (dump) data.set('dump', dump, '二版 ../x.txt')
  return data
}

const sent = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request(ADDRESS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit)

describe('an upload', () => {
  it('gives the place and the bytes as they were sent', async () => {
    const { place, bytes } = await readUpload(sent(form({ pageName: '民生' })))
    expect(place).toMatchObject({ title: 'calamus', date: '2026-06-12', page: 2, pageName: '民生', fileName: '二版 ../x.txt' })
    expect(new TextDecoder().decode(bytes)).toBe('渡口今晨复航\r\n')
  })

  it('takes a dump of exactly the largest size', async () => {
    const { bytes } = await readUpload(sent(form({}, new Blob([new Uint8Array(LARGEST_DUMP)]))))
    expect(bytes).toHaveLength(LARGEST_DUMP)
  })

  it('is refused by its announced length before anything of it is read', async () => {
    const body = new ReadableStream({ pull: () => { throw new RangeError('the body was read') } }, { highWaterMark: 0 })
    expect(await refusal(readUpload(sent(body, { 'content-length': `${LARGEST_DUMP * 2}` })))).toBe('dump-too-large')
  })

  it('is refused where it goes on past the limit that it did not announce', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 20)) })
    expect(await refusal(readUpload(sent(endless)))).toBe('dump-too-large')
  })

  it.each([
    ['a form without a dump', sent(form({}, null))],
    ['a body that is no form', sent('dump=x', { 'content-type': 'text/plain' })],
    ['a form cut short', sent('--x\r\nContent-Disposition: form-data; name="dump"', { 'content-type': 'multipart/form-data; boundary=x' })],
    ['a day that is none', sent(form({ date: '2026-02-30' }))],
    ['a field that nobody asked for', sent(form({ role: 'administrator' }))],
  ])('is refused as %s', async (_, request) => {
    expect(await refusal(readUpload(request))).toBe('input-invalid')
  })
})
