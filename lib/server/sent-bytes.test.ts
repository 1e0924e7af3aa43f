import { describe, expect, it } from 'vitest'
import { jsonOf } from './sent-bytes'
import { refusal } from './testing/desk'

const MOST = 1_000

const sent = (body: BodyInit, headers: HeadersInit = {}) =>
  new Request('http://galley.example/api', { method: 'PUT', body, headers, duplex: 'half' } as RequestInit)

/** Sends bytes without saying how many there will be. */
function streamed(bytes: number): Request {
  const part = new Uint8Array(100).fill(0x20)
  let left = bytes
  return sent(new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close()
      controller.enqueue(part)
      left -= part.length
    },
  }))
}

describe('JSON that is sent', () => {
  it('is read to the letter', async () => {
    expect(await jsonOf(sent('{"text":"渡口𠀋"}'), MOST)).toEqual({ text: '渡口𠀋' })
  })

  it('is counted in bytes and not in characters', async () => {
    const han = JSON.stringify('渡'.repeat(MOST / 2))
    expect(await refusal(jsonOf(sent(han), MOST))).toBe('too-much-sent')
  })

  it('is refused by its announced length before anything of it is read', async () => {
    const body = new ReadableStream({ pull: () => { throw new RangeError('the body was read') } }, { highWaterMark: 0 })
    expect(await refusal(jsonOf(sent(body, { 'content-length': '1000000000' }), MOST))).toBe('too-much-sent')
  })

  it('is refused as soon as it goes past the limit, though it never ends', async () => {
    expect(await refusal(jsonOf(streamed(Infinity), MOST))).toBe('too-much-sent')
  })

  it.each([
    ['cut short', '{"revision":'],
    ['empty', ''],
    ['in no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('is refused when it is %s', async (_, body) => {
    expect(await refusal(jsonOf(sent(body), MOST))).toBe('input-invalid')
  })
})
