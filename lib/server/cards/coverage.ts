import type { Point } from './outline'

/**
 * How much of each pixel lies within closed lines, exactly: the signed areas of accumulation buffers, after Raph Levien's font-rs.
 * What lies within two lines of one sense counts once.
 */
export class Coverage {
  private readonly areas: Float32Array
  /** The rows that anything lies in. */
  private first = Infinity
  private last = -1

  constructor(readonly width: number, readonly height: number) {
    // The last pixel of a row hands its area on to the next one.
    this.areas = new Float32Array(width * height + 2)
  }

  /** Adds a closed line, in pixels. What lies outside is left out. */
  add(line: readonly Point[]): void {
    line.forEach((point, at) => this.edge(point, line[(at + 1) % line.length] ?? point))
  }

  private edge(one: Point, other: Point): void {
    if (one.y === other.y) return
    const [sense, top, bottom] = one.y < other.y ? [1, one, other] : [-1, other, one]
    if (bottom.y <= 0 || top.y >= this.height) return
    const slope = (bottom.x - top.x) / (bottom.y - top.y)
    const [first, last] = [Math.max(0, Math.floor(top.y)), Math.min(this.height, Math.ceil(bottom.y))]
    this.first = Math.min(this.first, first)
    this.last = Math.max(this.last, last - 1)
    let x = top.y < first ? top.x + (first - top.y) * slope : top.x
    for (let y = first; y < last; y += 1) {
      const tall = Math.min(y + 1, bottom.y) - Math.max(y, top.y)
      const next = x + slope * tall
      this.row(y, sense * tall, Math.min(x, next), Math.max(x, next))
      x = next
    }
  }

  /** Spreads the area of a piece of an edge over the pixels of a row that it crosses. */
  private row(y: number, area: number, from: number, to: number): void {
    const clip = (value: number) => Math.min(Math.max(value, 0), this.width - 1)
    const [left, right] = [clip(from), clip(to)]
    const [start, end] = [Math.floor(left), Math.ceil(right)]
    const at = y * this.width + start
    if (end <= start + 1) {
      const middle = (left + right) / 2 - start
      this.put(at, area * (1 - middle))
      this.put(at + 1, area * middle)
      return
    }
    const step = 1 / (right - left)
    const before = 1 - (left - start)
    const head = step * before * before / 2
    const after = right - end + 1
    const tail = step * after * after / 2
    this.put(at, area * head)
    if (end === start + 2) {
      this.put(at + 1, area * (1 - head - tail))
    } else {
      const second = step * (1.5 - (left - start))
      this.put(at + 1, area * (second - head))
      for (let x = start + 2; x < end - 1; x += 1) this.put(y * this.width + x, area * step)
      this.put(y * this.width + end - 1, area * (1 - (second + (end - start - 3) * step) - tail))
    }
    this.put(y * this.width + end, area * tail)
  }

  private put(at: number, area: number): void {
    this.areas[at] = (this.areas[at] ?? 0) + area
  }

  /** Mixes an ink into a picture of three channels of this size. */
  print(picture: Uint8Array, [red, green, blue]: readonly [number, number, number]): void {
    let sum = 0
    for (let at = Math.min(this.first, this.height) * this.width; at < (this.last + 1) * this.width; at += 1) {
      sum += this.areas[at] ?? 0
      const covered = Math.min(Math.abs(sum), 1)
      if (covered < LEAST) continue
      mix(picture, at * 3, red, covered)
      mix(picture, at * 3 + 1, green, covered)
      mix(picture, at * 3 + 2, blue, covered)
    }
  }
}

/** Less of a pixel changes none of its 256 values, and is left over from rounding. */
const LEAST = 1 / 512

function mix(picture: Uint8Array, at: number, ink: number, covered: number): void {
  const under = picture[at] ?? 0
  picture[at] = Math.round(under + (ink - under) * covered)
}
