import { dataFolder } from './project.mjs'
import { keptSecrets } from './secrets.mjs'
import { withoutBlanks } from './settings.mjs'

/**
 * What every process of Galley finds in its environment. What a person has set goes before it.
 *
 * @param {string} [databaseUrl] building needs none
 * @param {string} [folder] of the data
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function galleyEnvironment(databaseUrl, folder = dataFolder()) {
  const { authSecret, serverActionsKey } = await keptSecrets(folder)
  return {
    NEXTAUTH_SECRET: authSecret,
    // The build and every server process must share this key, or a form loaded before a restart fails after it.
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: serverActionsKey,
    NEXT_TELEMETRY_DISABLED: '1',
    ...withoutBlanks(process.env),
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    GALLEY_DATA: folder,
  }
}
