import path from 'node:path'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // As Galley does, so that what a handler gives is packed.
  headers: async () => [{ source: '/:title/:date/:page/:article', headers: [{ key: 'content-type', value: 'text/html; charset=utf-8' }] }],
  turbopack: { root: path.resolve(import.meta.dirname, '../../..') },
  serverExternalPackages: ['pg'],
}

export default config
