/**
 * Who may import what: the arrows of ARCHITECTURE.md as a table. The linter reads it, and so may you.
 *
 * @typedef {object} Folder
 * @property {readonly string[]} uses folders of lib it may import
 * @property {readonly string[]} [types] folders of lib of which it may import types alone
 */

/**
 * The pure core: functions of their arguments, without React, Next, Prisma, Node or the server.
 *
 * @type {Readonly<Record<string, Folder>>}
 */
export const pureFolders = {
  dump: { uses: [] },
  tables: { uses: [] },
  diff: { uses: [] },
  clean: { uses: ['dump'], types: ['article'] },
  article: { uses: ['diff'], types: ['dump'] },
  reading: { uses: ['dump', 'clean', 'article'] },
  split: { uses: ['dump', 'clean', 'article', 'diff'], types: ['reading'] },
  review: { uses: ['dump', 'clean', 'article', 'diff', 'reading', 'split'] },
  editorial: { uses: ['article'] },
  archive: { uses: ['dump', 'editorial', 'tables'] },
  tagging: { uses: ['article', 'tables'], types: ['search'] },
  photos: { uses: ['article'] },
  erasure: { uses: ['dump', 'clean', 'article'] },
  search: { uses: ['article', 'editorial'] },
  export: { uses: ['article', 'editorial', 'photos'] },
  audit: { uses: ['split', 'editorial'] },
}

/** The folders of lib that the table does not name as pure. */
export const otherFolders = ['server', 'language']

/** What the pure core may not import from outside: whatever reads a screen, a disk, a database or a clock. */
export const worldlyPackages = [
  'react', 'react-dom', 'next', 'next-auth', 'use-intl', 'server-only', 'pg', 'pino', 'prisma', '@prisma', '@tiptap',
  'node', 'fs', 'path', 'os', 'crypto', 'child_process', 'http', 'https', 'net', 'process', 'stream', 'url', 'util',
]
