import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

/** The module's bytes lie beside its glue; bundlers would load them, Node leaves it to us. */
const wasm = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm')

function asFile(content: string) {
  return { path: 'schema.prisma', content }
}

/**
 * The SQL that leads from one Prisma schema to another, or from nothing, as Prisma's own engine writes it.
 *
 * The engine is the WASM form of the one that Prisma would download. It asks a running PostgreSQL for its version, and
 * changes nothing there.
 */
export async function sqlBetween(databaseUrl: string, from: string | null, to: string): Promise<string> {
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl }, { schema: 'public' }))
  const engine = await glue.SchemaEngine.new({ datamodels: [['schema.prisma', to]] }, () => undefined, factory)
  const { stdout } = await engine.diff({
    from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [asFile(from)] },
    to: { tag: 'schemaDatamodel', files: [asFile(to)] },
    script: true,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  })
  engine.free()
  return stdout ?? ''
}
