import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A store that speaks S3, for tests. */
export interface TestStore {
  readonly endpoint: string
  end(): Promise<void>
}

/** The store that TEST_S3_ENDPOINT names, or one of its own on this machine alone, which is gone when the tests end. */
export async function openTestStore(): Promise<TestStore> {
  const named = process.env['TEST_S3_ENDPOINT']
  if (named) return { endpoint: named, end: async () => {} }
  const directory = mkdtempSync(path.join(tmpdir(), 'galley-s3-'))
  const { default: S3rver } = await import('s3rver')
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory })
  const { port } = await server.run()
  return {
    endpoint: `http://127.0.0.1:${port}`,
    end: async () => {
      await server.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** Who may use that store: TEST_S3_KEY and TEST_S3_SECRET, or whom one of our own lets in. */
export function testStoreAccess(): { readonly key: string; readonly secret: string } {
  return { key: process.env['TEST_S3_KEY'] ?? 'S3RVER', secret: process.env['TEST_S3_SECRET'] ?? 'S3RVER' }
}
