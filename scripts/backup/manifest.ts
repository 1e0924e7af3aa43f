import { z } from 'zod'

/** What the archive holds under one name: a table, in as many parts as it needs, or a file of the storage. */
const content = z.object({
  /** sha256 of its bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
})

const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)

const schema = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  galley: z.string(),
  postgres: z.string(),
  /** In their order, with the sha256 of each file: the tables are as these make them. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(content.extend({ name: identifier, columns: z.array(identifier).min(1), rows: z.number().int().min(0) })),
  sequences: z.array(z.object({ name: identifier, value: z.string().regex(/^-?\d+$/), called: z.boolean() })),
  files: z.array(content.extend({ name: z.string() })),
  /** Files that somebody deleted while the backup was made. */
  vanished: z.array(z.string()),
})

/**
 * What a backup says of itself. It is the last thing in the archive, because nothing of it is known before the rest is written:
 *
 *     tables/Article/000000, tables/Article/000001 …   COPY in its text form, cut anywhere
 *     files/ab12…/original                             a file of the storage
 *     manifest.json
 */
export type Manifest = z.infer<typeof schema>
export type Table = Manifest['tables'][number]

export const MANIFEST = 'manifest.json'

/** Of another format than this one knows: made by a newer Galley. */
export class OtherFormat extends Error {}

/** Throws OtherFormat, or what says that this is no manifest. */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text)
  const { format } = z.object({ format: z.number() }).parse(value)
  if (format !== 1) throw new OtherFormat(String(format))
  return schema.parse(value)
}
