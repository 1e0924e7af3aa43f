import 'server-only'
import { LARGEST_DUMP } from '../../dump/decode'
import { Invalid } from '../errors'
import { parse } from '../parse'
import { bytesOf } from '../sent-bytes'
import { type DumpImport, dumpImport } from './schema'

/** What the other fields of the form and the borders between them may take beside the dump. */
const REST_OF_FORM = 64 * 1024

/** A dump as a browser sends it: where it belongs, and its bytes. */
export interface Upload {
  readonly place: DumpImport
  readonly bytes: Uint8Array
}

/** Reads the form that carries a dump, of which no more than the limit is ever held in memory. */
export async function readUpload(request: Request): Promise<Upload> {
  const form = await formOf(request, await bytesOf(request, LARGEST_DUMP + REST_OF_FORM, tooLarge))
  const { dump, ...fields } = Object.fromEntries(form)
  if (!(dump instanceof File)) throw new Invalid('input-invalid', { field: 'dump' })
  const place = parse(dumpImport, { ...fields, fileName: dump.name })
  return { place, bytes: new Uint8Array(await dump.arrayBuffer()) }
}

function tooLarge(): Invalid {
  return new Invalid('dump-too-large', { file: '…' })
}

async function formOf({ headers }: Request, body: BodyInit): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': headers.get('content-type') ?? '' } }).formData()
  } catch {
    throw new Invalid('input-invalid', { field: 'dump' })
  }
}
