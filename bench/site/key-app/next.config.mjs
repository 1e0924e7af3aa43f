import path from 'node:path'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  // As Galley does, so that what a handler gives is packed.
  headers: async () => [{ source: '/key', headers: [{ key: 'content-type', value: 'text/html; charset=utf-8' }] }],
  turbopack: { root: path.resolve(import.meta.dirname, '../../..') },
  serverExternalPackages: ['pg', 'pino'],
}

export default config
