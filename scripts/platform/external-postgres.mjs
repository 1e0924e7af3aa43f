import pg from 'pg'
import { Trouble } from './speech.mjs'

/**
 * Checks that a PostgreSQL which somebody else runs can hold a newspaper, and says what is wrong if it cannot.
 *
 * @param {string} url
 */
export async function checkServer(url) {
  const client = await reach(url)
  try {
    const { rows } = await client.query(`
      SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
             pg_encoding_to_char(encoding) AS encoding, datctype AS ctype
      FROM pg_database WHERE datname = current_database()`)
    const trouble = unfit(rows[0])
    if (trouble) throw trouble
  } finally {
    await client.end()
  }
}

/** @param {string} url */
async function reach(url) {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    await client.connect()
    return client
  } catch (error) {
    throw unreachable(error instanceof Error ? error : new Error(String(error)))
  }
}

/** @param {Error & { code?: string }} error */
function unreachable(error) {
  const { code, message } = error
  const words = message || String(code)
  if (code === '28P01' || code === '28000') {
    return new Trouble('PostgreSQL refuses the user or password in DATABASE_URL. Correct it, then try again.',
      'PostgreSQL 拒绝了 DATABASE_URL 中的用户名或密码。请改正后重试。', words)
  }
  if (code === '3D000') {
    return new Trouble('The database named in DATABASE_URL does not exist. Make it (CREATE DATABASE … ENCODING UTF8), ' +
      'then try again.', 'DATABASE_URL 中的数据库不存在。请先建立（CREATE DATABASE … ENCODING UTF8）再重试。', words)
  }
  return new Trouble('PostgreSQL cannot be reached at DATABASE_URL. Check the address and that the server runs; or ' +
    'unset DATABASE_URL to use the embedded one.',
    '无法通过 DATABASE_URL 连接 PostgreSQL。请检查地址以及服务器是否在运行；或取消 DATABASE_URL 以使用内嵌数据库。', words)
}

/**
 * @param {{ number: number, version: string, encoding: string, ctype: string }} server
 * @returns {Trouble | null}
 */
export function unfit({ number, version, encoding, ctype }) {
  if (number < 150_000) {
    return new Trouble(`Galley needs PostgreSQL 15 or newer; DATABASE_URL leads to ${version}. Use a newer server.`,
      `Galley 需要 PostgreSQL 15 或更新版本，而 DATABASE_URL 指向 ${version}。请使用更新的服务器。`)
  }
  if (encoding !== 'UTF8') {
    return new Trouble(`The database's encoding is ${encoding}. Make one with ENCODING 'UTF8' and name it in DATABASE_URL.`,
      `该数据库的编码是 ${encoding}。请用 ENCODING 'UTF8' 另建数据库，并写入 DATABASE_URL。`)
  }
  if (/^(C|POSIX)$/i.test(ctype)) {
    return new Trouble(`The database's LC_CTYPE is ${ctype}, with which search finds no Chinese. Make one with ` +
      "TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' and name it in DATABASE_URL.",
      `该数据库的 LC_CTYPE 是 ${ctype}，无法检索中文。请用 ` +
      "TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' 另建数据库，并写入 DATABASE_URL。")
  }
  return null
}
