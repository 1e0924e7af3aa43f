import { spawn } from 'node:child_process'

/** Settings of Galley, by the names of the environment. */
export type Settings = Readonly<Record<string, string>>

/** What a process finds that uses Galley's own server code on a database. */
export function serverEnvironment(databaseUrl: string, settings: Settings = {}): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: 'nobody signs in while this is measured', LOG_LEVEL: 'error', ...settings }
}

/**
 * Runs a program that uses Galley's own server code on a database, in a process of its own, and gives what it wrote; what it says of
 * itself goes to the terminal. Fails where the program does.
 */
export function runServerProgram(program: string, databaseUrl: string, args: readonly string[] = [], settings: Settings = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = serverEnvironment(databaseUrl, settings)
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(parts).toString()) : reject(new Error(`the program ended with ${code}`))))
  })
}
