import 'server-only'
import { Invalid } from './errors'

/**
 * The bytes that a request carries. What is over the limit is refused by its announced length, or where it announced none
 * or a wrong one, as soon as the limit is passed: no more is ever held in memory.
 *
 * @param most bytes
 * @param tooMuch what a person is told who sent more
 */
export async function bytesOf(
  { headers, body }: Request, most: number, tooMuch: () => Invalid = () => new Invalid('too-much-sent'),
): Promise<Buffer<ArrayBuffer>> {
  if (Number(headers.get('content-length') ?? 0) > most) throw tooMuch()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > most) throw tooMuch()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The JSON that a request carries; Invalid for what is longer than `most` bytes, is no UTF-8 or no JSON. */
export async function jsonOf(request: Request, most: number, tooMuch?: () => Invalid): Promise<unknown> {
  const bytes = await bytesOf(request, most, tooMuch)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Invalid('input-invalid', { field: '—' })
  }
}
