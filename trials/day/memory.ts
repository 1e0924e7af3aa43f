import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isAlive, type ProcessIdentity } from '@/scripts/platform/process-identity.mjs'

/** How often memory is looked at, in milliseconds. */
const EVERY = 500

/** The memory of a process, looked at again and again. */
export interface MemoryWatch {
  /** Bytes that were resident, at an even pace from the beginning on. */
  readonly resident: readonly number[]
  stop(): void
}

/** Watches the memory of a process. One that ended is not looked at any more. */
export function watchMemory(process: ProcessIdentity): MemoryWatch {
  const resident: number[] = []
  const look = setInterval(() => {
    const bytes = isAlive(process) ? residentOf(process.pid) : null
    if (bytes !== null) resident.push(bytes)
  }, EVERY)
  return { resident, stop: () => clearInterval(look) }
}

/** What of a process is in the machine's memory, in bytes; null where nobody can tell. */
function residentOf(pid: number): number | null {
  try {
    const kilobytes = process.platform === 'linux'
      ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
    return kilobytes ? Number(kilobytes) * 1024 : null
  } catch {
    return null
  }
}

/** What memory came to. */
export interface Growth {
  /** Bytes in the middle of the second tenth of the time, and of the last. */
  readonly after: number
  readonly end: number
  /** By what share the second is more. */
  readonly share: number
}

/**
 * How much memory grew: the median of the last tenth of the time against that of the second. In the first one a process still loads, compiles
 * and fills its caches; a median, because collecting garbage lets memory go up and down by more than what is asked for. Null where there is
 * too little to tell.
 */
export function growthOf(resident: readonly number[]): Growth | null {
  const tenth = Math.floor(resident.length / 10)
  const [after, end] = [median(resident.slice(tenth, 2 * tenth)), median(resident.slice(resident.length - tenth))]
  return after === undefined || end === undefined ? null : { after, end, share: end / after - 1 }
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
