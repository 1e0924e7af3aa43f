import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Storage } from '@/lib/server/storage/storage'
import { wrongSettings } from '../platform/settings.mjs'
import { type Finding, look, right, wrong } from './finding'

type Variables = Readonly<Record<string, string | undefined>>

export function examineSettings(env: Variables): readonly Finding[] {
  const troubles = wrongSettings(env)
  if (troubles.length === 0) return [right('Every setting has a value that it can have.', '各项设置的值均有效。')]
  return troubles.map(({ sentence }) => ({ state: 'wrong', says: sentence }))
}

/** Where Galley is found, and whether what stands before it is believed. */
export function examineAddresses(env: Variables): readonly Finding[] {
  const [address, proxies] = [env['NEXTAUTH_URL'], Number(env['GALLEY_PROXIES'] ?? 0)]
  if (!address || !URL.canParse(address)) {
    return ['127.0.0.1', '::1', 'localhost', undefined, ''].includes(env['HOST'])
      ? [right('Galley is for this machine alone. Set NEXTAUTH_URL when others shall reach it.', 'Galley 仅供本机使用。若要让他人访问，请设置 NEXTAUTH_URL。')]
      : [wrong('HOST lets others in, and NEXTAUTH_URL is not set: links and sign-in would lead to this machine alone. Set it to the address that people type.',
        'HOST 允许他人访问，但未设置 NEXTAUTH_URL，链接和登录只会指向本机。请把它设为人们输入的地址。')]
  }
  const { protocol, hostname } = new URL(address)
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol === 'http:' && !local) {
    return [wrong(`${address} is not https: passwords and sessions can be read on the way. Put a proxy with https before Galley (docs/operations.md).`,
      `${address} 不是 https，密码和会话在途中可被读取。请在 Galley 前设置带 https 的代理（见 docs/operations.md）。`)]
  }
  if (protocol === 'https:' && proxies === 0) {
    return [look('https needs a proxy before Galley, and GALLEY_PROXIES is 0: all readers count as one address, and request ids of the proxy are not taken. Set it to 1.',
      'https 需要在 Galley 前设置代理，而 GALLEY_PROXIES 为 0：所有访问者被当作同一地址，也不采用代理的请求编号。请设为 1。')]
  }
  return [right(`Links lead to ${address}; ${proxies} proxies are believed.`, `链接指向 ${address}；信任 ${proxies} 层代理。`)]
}

/** Whether the secrets are for Galley alone. The file keeps its rights where the system has any. */
export async function examineSecrets(folder: string): Promise<readonly Finding[]> {
  const file = path.join(folder, 'secrets.json')
  if (!existsSync(file)) return [look(`${file} is not there. npm start makes it; keep a copy where no backup of the database lies.`, `${file} 不存在，npm start 会生成。请另行保存一份副本，不要与数据库备份放在一起。`)]
  const { mode } = await stat(file)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) return [wrong(`Others can read ${file}. Take that from them: chmod 600 ${file}`, `其他用户可以读取 ${file}。请执行：chmod 600 ${file}`)]
  return [right(`The secrets are for their owner alone. Keep a copy of ${file}: no backup has it.`, `密钥仅所有者可读。请另存 ${file} 的副本，备份中不含它。`)]
}

/** Bytes below which a day's photos or a backup may not fit, and below which PostgreSQL may stop in the midst of a write. */
const LITTLE = 5 * 1024 ** 3
const NOTHING = 512 * 1024 ** 2

export async function examineSpace(folder: string): Promise<readonly Finding[]> {
  const { bavail, bsize } = await statfs(existsSync(folder) ? folder : path.dirname(folder))
  const free = bavail * bsize
  const size = `${(free / 1024 ** 3).toFixed(1)} GB`
  if (free > LITTLE) return [right(`${size} are free where ${folder} lies.`, `${folder} 所在磁盘剩余 ${size}。`)]
  const found = [`Only ${size} are free where ${folder} lies. Make room: docs/operations.md says what may be deleted.`,
    `${folder} 所在磁盘仅剩 ${size}。请腾出空间，可删除的内容见 docs/operations.md。`] as const
  return [free < NOTHING ? wrong(...found) : look(...found)]
}

/** Puts, reads and takes away a file under a name that nothing has. */
export async function examineStorage(storage: Storage): Promise<readonly Finding[]> {
  const [name, bytes] = [`doctor/${randomUUID()}`, Buffer.from('Galley was here, 检查存储')]
  await storage.put(name, bytes)
  const read = await storage.get(name)
  await storage.delete(name)
  if (read === null || !bytes.equals(read)) {
    return [wrong('What was put into the storage did not come back. Check the disk, or the store that GALLEY_S3_ENDPOINT names.', '写入存储的内容无法原样读回。请检查磁盘，或 GALLEY_S3_ENDPOINT 指向的存储。')]
  }
  if (await storage.has(name)) return [wrong('What was deleted from the storage is still there. Give Galley the right to delete.', '从存储中删除的内容仍然存在。请授予 Galley 删除权限。')]
  return [right('The storage keeps, gives back and deletes.', '存储可以写入、读取和删除。')]
}
