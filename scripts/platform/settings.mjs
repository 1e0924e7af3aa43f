import { readEnvFile } from './project.mjs'
import { Trouble } from './speech.mjs'

/**
 * What may be set in the environment, and what each value must be. This module needs nothing installed, so that a start can say in a
 * sentence what is wrong; the server checks the same values by shape (lib/server/env.ts), and settings.test.ts holds both together,
 * and `.env.example` with them.
 *
 * @typedef {object} Setting
 * @property {(value: string) => boolean} fits
 * @property {string} en what it must be
 * @property {string} zh
 */

const anything = { fits: () => true, en: 'anything', zh: '任意值' }

/** @param {readonly string[]} values */
const oneOf = (values) => ({
  fits: (/** @type {string} */ value) => values.includes(value),
  en: `one of ${values.join(', ')}`,
  zh: `${values.join('、')} 之一`,
})

/**
 * @param {number} least
 * @param {number} most
 */
const whole = (least, most) => ({
  fits: (/** @type {string} */ value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
  en: `a whole number from ${least} to ${most}`,
  zh: `${least} 到 ${most} 之间的整数`,
})

/** @param {RegExp} protocol */
const address = (protocol) => (/** @type {string} */ value) => URL.canParse(value) && protocol.test(new URL(value).protocol)

const webAddress = { fits: address(/^https?:$/), en: 'an address that begins with http:// or https://', zh: '以 http:// 或 https:// 开头的地址' }

/** @type {Readonly<Record<string, Setting>>} */
export const settings = {
  HOST: anything,
  PORT: whole(1, 65_535),
  NEXTAUTH_URL: {
    fits: (value) => webAddress.fits(value) && new URL(value).pathname === '/' && new URL(value).search === '',
    en: 'the address that people type, as https://paper.example, without anything behind the host',
    zh: '人们输入的地址，如 https://paper.example，主机名之后不带其他内容',
  },
  GALLEY_PROXIES: whole(0, 10),
  GALLEY_DRAIN: whole(0, 300),
  DATABASE_URL: { fits: address(/^postgres(ql)?:$/), en: 'as postgresql://user:password@host:5432/database', zh: '形如 postgresql://user:password@host:5432/database' },
  GALLEY_DATA: anything,
  GALLEY_SAMPLE: oneOf(['yes', 'no']),
  GALLEY_S3_ENDPOINT: webAddress,
  GALLEY_S3_BUCKET: {
    fits: (value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
    en: 'a name of 3 to 63 small letters, digits, points and hyphens',
    zh: '由 3 到 63 个小写字母、数字、点和连字符组成的名称',
  },
  GALLEY_S3_KEY: anything,
  GALLEY_S3_SECRET: anything,
  GALLEY_S3_REGION: anything,
  GALLEY_PURGE_URL: webAddress,
  GALLEY_PURGE_TOKEN: anything,
  GALLEY_WORKER: oneOf(['yes', 'no']),
  NEXTAUTH_SECRET: { fits: (value) => value.length >= 32, en: 'at least 32 characters, for example from: openssl rand -base64 33', zh: '至少 32 个字符，例如由 openssl rand -base64 33 生成' },
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: {
    fits: (value) => Buffer.from(value, 'base64').length === 32,
    en: '32 bytes in base64, for example from: openssl rand -base64 32',
    zh: '以 base64 表示的 32 个字节，例如由 openssl rand -base64 32 生成',
  },
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
}

/** Those of a store that speaks S3: all of them, or none. */
const store = ['GALLEY_S3_ENDPOINT', 'GALLEY_S3_BUCKET', 'GALLEY_S3_KEY', 'GALLEY_S3_SECRET']

/** A line of .env without a value, as in `PORT=`, sets nothing. */
const isSet = (/** @type {string | undefined} */ value) => value !== undefined && value !== ''

/**
 * What is set wrongly, a sentence for each. Values are not repeated: they may be secrets.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {readonly Trouble[]}
 */
export function wrongSettings(env) {
  const wrong = Object.entries(settings)
    .filter(([name, { fits }]) => isSet(env[name]) && !fits(env[name] ?? ''))
    .map(([name, { en, zh }]) => new Trouble(`${name} must be ${en}. Correct it in .env or in the environment.`, `${name} 应为${zh}。请在 .env 或环境变量中改正。`))
  const missing = store.filter((name) => !isSet(env[name]))
  if (missing.length === 0 || missing.length === store.length) return wrong
  return [...wrong, new Trouble(
    `${missing.join(', ')} must be set beside the others of GALLEY_S3; or none of them, and photos are kept in GALLEY_DATA.`,
    `${missing.join('、')} 须与其他 GALLEY_S3 变量一同设置；或全部不设，图片存放于 GALLEY_DATA。`,
  )]
}

/**
 * Stops a start at the first thing that is set wrongly.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function checkSettings(env) {
  const [first] = wrongSettings(env)
  if (first) throw first
}

/** Reads `.env`, and stops a command at the first thing that is set wrongly. */
export function readSettings() {
  readEnvFile()
  checkSettings(process.env)
}

/**
 * The environment without what is set to nothing, so that it counts as not set everywhere.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutBlanks(env) {
  const set = { ...env }
  for (const name of Object.keys(settings)) if (!isSet(set[name])) delete set[name]
  return set
}
