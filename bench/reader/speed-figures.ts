import { decodeDump, LARGEST_DUMP } from '@/lib/dump/decode'
import { linesOf } from '@/lib/dump/lines'
import { read } from '@/lib/reading/read'
import { figure, type Figure, type Target } from '../figure'
import { timeInTurns, type TimeRatio } from '../time-in-turns'
import type { LabelledPage } from './labelled-page'
import { Random } from './variations/random'

const ENCODER = new TextEncoder()
const HUNDRED_KB = 100_000

/** Times of reading, bytes to Reading: decoding and finding the lines are part of it. */
export function speedFigures(page: LabelledPage): Figure[] {
  const dump = decodeDump(page.bytes)
  if (!dump.ok) throw new RangeError(`${page.name}: the dump is refused (${dump.fault})`)
  return [againstSegmenter(page, dump.text), tenTimes(page, dump.text), longLine(dump.text), refusal(page)]
}

function readBytes(bytes: Uint8Array): void {
  const dump = decodeDump(bytes)
  if (!dump.ok) throw new RangeError(`the dump is refused (${dump.fault})`)
  read(linesOf(dump.text))
}

function againstSegmenter(page: LabelledPage, text: string): Figure {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const pass = () => countWords(segmenter, text)
  const time = timeInTurns(() => readBytes(page.bytes), pass)
  return timed('read seed page / one Intl.Segmenter pass', time, { atMost: 0.5 },
    `decode, lines and reading of ${page.name} against one pass over its text; ${time.ratio <= 0.2 ? 'a fifth is reached' : 'a fifth is not reached'}`)
}

function countWords(segmenter: Intl.Segmenter, text: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  return words
}

function tenTimes(page: LabelledPage, text: string): Figure {
  const tenfold = ENCODER.encode(Array.from({ length: 10 }, (_, seed) => reordered(page, text, seed)).join('\n'))
  const once = ENCODER.encode(text)
  return timed('read a dump ten times as long / once', timeInTurns(() => readBytes(tenfold), () => readBytes(once)), { atMost: 12 },
    `ten copies of ${page.name}, its stretches of one article in another order each`)
}

/** The page with its stretches of one article in another order: as long, but not the same text again. */
function reordered({ truth }: LabelledPage, text: string, seed: number): string {
  const printed = text.split('\n')
  const starts = truth.lines.filter(({ article }, at) => at === 0 || article !== truth.lines[at - 1]?.article).map(({ line }) => line)
  const stretches = starts.map((from, at) => printed.slice(from, starts[at + 1] ?? printed.length).join('\n'))
  return new Random(seed).shuffled(stretches).join('\n\n')
}

function longLine(text: string): Figure {
  const long = ENCODER.encode(oneLine(text, HUNDRED_KB * 10))
  const short = ENCODER.encode(oneLine(text, HUNDRED_KB))
  return timed('read a line of 1 MB / one of 100 kB', timeInTurns(() => readBytes(long), () => readBytes(short)), { atMost: 12 },
    'the text of the page without its line ends, over and over')
}

/** A line of about so many bytes in UTF-8. */
function oneLine(text: string, bytes: number): string {
  const line = text.replace(/\s+/gu, '')
  return line.repeat(Math.ceil(bytes / ENCODER.encode(line).length)).slice(0, Math.floor((bytes * line.length) / ENCODER.encode(line).length))
}

/** A dump over the limit is told before a byte of it is decoded: in less time than the page takes to be read. */
function refusal(page: LabelledPage): Figure {
  const large = new Uint8Array(LARGEST_DUMP + 1).fill('a'.charCodeAt(0))
  const refused = decodeDump(large)
  const isRefused = !refused.ok && refused.fault === 'too-large'
  const time = timeInTurns(() => decodeDump(large), () => readBytes(page.bytes))
  const name = 'refuse a dump over 4 MB / read seed page'
  if (!isRefused) return figure(name, null, { atMost: 1 }, 'it is not refused')
  return timed(name, time, { atMost: 1 }, 'refused as too large')
}

function timed(name: string, { ratio, own, baseline }: TimeRatio, target: Target, how: string): Figure {
  return figure(name, ratio, target, `median of 21 in turns, ${milliseconds(own)} / ${milliseconds(baseline)}: ${how}`)
}

function milliseconds(value: number): string {
  return `${value.toPrecision(3)} ms`
}
