import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { figure, type Report } from '@/bench/figure'
import { foundPaper } from '@/lib/server/testing/desk'
import type { Trial } from '../trial'
import { WAYS } from './arbitrary-bad-dump'
import { plainPage } from './plain-page'
import { type DumpFate, splitDump } from './read-dump'
import type { Told } from './told'

/** A dump that takes longer hangs, on any machine: the largest that is taken needs some seconds. Milliseconds. */
const HARD_STOP = 90_000
/** What the process may hold: a page of four megabytes is read in some 300, and past this it is ended by the engine. */
const MOST_HEAP = 1_024
/** Shorter times are noise, and no trouble. Milliseconds. */
const WORTH_A_LOOK = 100
/** A line costs as much as so many bytes: its places among the others are weighed, however short it is. */
const BYTES_OF_A_LINE = 64
/** What is smaller than a page counts as one: what is collected or compiled meanwhile is no matter of its size. */
const SMALLEST = 30_000

const PROGRAM = path.join(import.meta.dirname, 'read-program.ts')

export const badDumps: Trial = {
  takes: `bad dumps of ${WAYS} ways, read, split and imported; some ten minutes`,
  times: 5_000,
  short: 120,
  run: async (times) => {
    const title = await foundPaper()
    const seed = Math.floor(Math.random() * 2 ** 30)
    const found: Found = { ended: [], broke: [], heaps: [] }
    for (let from = 0; from < times; ) from = await readFrom(from, times, seed, title, found)
    return report(found, times, seed)
  },
}

interface Found {
  readonly ended: { readonly index: number; readonly way: string; readonly fate: DumpFate }[]
  /** Dumps at which the process ended, or had to be ended. */
  readonly broke: { readonly index: number; readonly way: string; readonly how: string }[]
  /** In megabytes. */
  readonly heaps: number[]
}

/** Lets a process read dumps from a number on; gives the number with which the next one goes on, if this one does not come through. */
async function readFrom(from: number, to: number, seed: number, title: string, found: Found): Promise<number> {
  const args = ['--conditions=react-server', '--expose-gc', `--max-old-space-size=${MOST_HEAP}`, '--import', 'tsx', PROGRAM, ...[from, to, seed].map(String), title]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let at: Extract<Told, { kind: 'begins' }> | null = null
  let stopped = false
  const stop = () => {
    stopped = true
    child.kill('SIGKILL')
  }
  let timer = setTimeout(stop, HARD_STOP)
  for await (const line of createInterface({ input: child.stdout })) {
    clearTimeout(timer)
    timer = setTimeout(stop, HARD_STOP)
    const told = JSON.parse(line) as Told
    if (told.kind === 'begins') at = told
    if (told.kind === 'ended') found.ended.push(told)
    if (told.kind === 'memory') found.heaps.push(told.heap / 1024 ** 2)
  }
  clearTimeout(timer)
  const [code] = (await exited) as [number | null]
  if (code === 0) return to
  if (at === null) throw new Error(`the reading process ended with ${code} before its first dump`)
  found.broke.push({ index: at.index, way: at.way, how: stopped ? `hung at ${at.size} bytes` : `ended the process with ${code} at ${at.size} bytes` })
  return at.index + 1
}

/** What a plain page costs for its size, in milliseconds: the median of some. */
function plainCost(): number {
  const page = plainPage()
  const costs = Array.from({ length: 15 }, () => costOf(splitDump(page)))
  return costs.sort((a, b) => a - b)[costs.length >> 1] ?? NaN
}

function costOf({ took, size, lines }: Pick<DumpFate, 'took' | 'size' | 'lines'>): number {
  return took / Math.max(size + BYTES_OF_A_LINE * lines, SMALLEST)
}

function report({ ended, broke, heaps }: Found, times: number, seed: number): Report {
  const wrong = ended.filter(({ fate }) => fate.wrong !== null)
  const plain = plainCost()
  const judged = ended.filter(({ fate }) => fate.took > WORTH_A_LOOK)
  const slowest = judged.toSorted((a, b) => costOf(b.fate) - costOf(a.fate))[0]
  const longest = ended.toSorted((a, b) => b.fate.took - a.fate.took)[0]
  const came = new Map<string, number>()
  for (const { fate } of ended) came.set(fate.came, (came.get(fate.came) ?? 0) + 1)
  const imported = came.get('imported') ?? 0
  const [first = NaN] = heaps
  return {
    figures: [
      figure('dumps at which the process ended or hung', broke.length, { atMost: 0 }, `of ${times}; ${broke.slice(0, 3).map(({ index, way, how }) => `${index}, ${way}: ${how}`).join('; ') || 'none'}`),
      figure('dumps that came to something else than a page without loss, or a sentence in both languages', wrong.length, { atMost: 0 },
        wrong.slice(0, 3).map(({ index, way, fate }) => `${index}, ${way}: ${fate.wrong}`).join('; ') || [...came].map(([code, count]) => `${code} ${count}`).join(', ')),
      figure('time for its size, against a plain page, of the slowest dump', slowest ? costOf(slowest.fate) / plain : 0, { atMost: 10 },
        slowest ? `${slowest.way}: ${slowest.fate.took.toFixed(0)} ms for ${slowest.fate.size} bytes in ${slowest.fate.lines} lines` : 'none took a tenth of a second'),
      figure('memory in use after garbage is collected, at most, MB more than at first', heaps.length > 0 ? Math.max(...heaps) - first : null, { atMost: 48 },
        `${heaps.length} looks, ${first.toFixed(0)} MB at first, ${(heaps.at(-1) ?? NaN).toFixed(0)} at last; the process may hold ${MOST_HEAP} MB`),
      // Where all are refused, or none, nothing is tried.
      figure('dumps that were imported, and refused, the fewer of both', Math.min(imported, ended.length - imported), { atLeast: 1 }, `${imported} imported`),
    ],
    notes: [`seed ${seed}; the longest took ${longest?.fate.took.toFixed(0)} ms: ${longest?.way}, ${longest?.fate.size} bytes in ${longest?.fate.lines} lines`],
  }
}
