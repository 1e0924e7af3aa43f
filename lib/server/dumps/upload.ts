import 'server-only'
import { LARGEST_DUMP } from '../../dump/decode'
import { Invalid } from '../errors'
import { parse } from '../parse'
import { type DumpImport, dumpImport } from './schema'

/** What the other fields of the form and the borders between them may take beside the dump. */
const REST_OF_FORM = 64 * 1024

/** A dump as a browser sends it: where it belongs, and its bytes. */
export interface Upload {
  readonly place: DumpImport
  readonly bytes: Uint8Array
}

/**
 * Reads the form that carries a dump. What is over the limit is refused by its announced length, or where it announced
 * none or a wrong one, as soon as the limit is passed: no more is ever held in memory.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const most = LARGEST_DUMP + REST_OF_FORM
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge()
  const form = await formOf(request, await bodyOf(request, most))
  const { dump, ...fields } = Object.fromEntries(form)
  if (!(dump instanceof File)) throw new Invalid('input-invalid', { field: 'dump' })
  const place = parse(dumpImport, { ...fields, fileName: dump.name })
  return { place, bytes: new Uint8Array(await dump.arrayBuffer()) }
}

function tooLarge(): Invalid {
  return new Invalid('dump-too-large', { file: '…' })
}

async function bodyOf({ body }: Request, most: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > most) throw tooLarge()
    parts.push(part)
  }
  return new Blob(parts)
}

async function formOf({ headers }: Request, body: Blob): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } }).formData()
  } catch {
    throw new Invalid('input-invalid', { field: 'dump' })
  }
}
