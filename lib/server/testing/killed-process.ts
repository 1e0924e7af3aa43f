import { type ChildProcess, spawn } from 'node:child_process'

/** Lets a program of tests work, and kills its process so many milliseconds after it said that it began, without a chance to say good-bye. */
export async function killedWhileWorking(program: string, argument: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program, argument], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  await begun(child)
  await new Promise((resolve) => setTimeout(resolve, after))
  child.kill('SIGKILL')
  await ended
}

function begun(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`it ended by itself with ${code}`)))
  })
}
