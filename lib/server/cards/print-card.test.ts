import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { CardWords } from '../../export/card/card'
import { Coverage } from './coverage'
import { faceFor } from './face'
import { printCard } from './print-card'

const WORDS: CardWords = {
  paper: '江村日报', paperLanguage: 'zh-CN', kicker: null, headline: '老船又下水', under: null, language: 'zh-CN', folio: '2026年6月12日　第1版 要闻',
}

describe('coverage', () => {
  const covered = (...lines: { x: number; y: number }[][]) => {
    const coverage = new Coverage(4, 3)
    for (const line of lines) coverage.add(line)
    const picture = new Uint8Array(4 * 3 * 3)
    coverage.print(picture, [255, 255, 255])
    return [0, 1, 2].map((row) => [0, 1, 2, 3].map((column) => Math.round((picture[(row * 4 + column) * 3] ?? 0) / 2.55)))
  }
  const box = (x: number, y: number, width: number, height: number) => [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }]

  test('of whole and half pixels is exact', () => {
    expect(covered(box(1, 1, 1, 1))).toEqual([[0, 0, 0, 0], [0, 100, 0, 0], [0, 0, 0, 0]])
    expect(covered(box(0.5, 0.5, 2, 1))).toEqual([[25, 50, 25, 0], [25, 50, 25, 0], [0, 0, 0, 0]])
    expect(covered([{ x: 0, y: 0 }, { x: 2, y: 0 }, { x: 0, y: 2 }])).toEqual([[100, 50, 0, 0], [50, 0, 0, 0], [0, 0, 0, 0]])
  })

  test('of two that lie over each other counts once, and a hole of the other sense is one', () => {
    expect(covered(box(0, 0, 2, 1), box(1, 0, 2, 1))[0]).toEqual([100, 100, 100, 0])
    expect(covered(box(0, 0, 3, 1), box(1, 0, 1, 1).reverse())[0]).toEqual([100, 0, 100, 0])
  })
})

describe('the face', () => {
  test('has Chinese, Latin and marks, and a printer\'s mark for what it lacks', async () => {
    const face = await faceFor(['江a，🚢'])
    const ruler = face.ruler('headline')
    expect(ruler('江').advance).toBeCloseTo(1)
    expect(ruler('a').advance).toBeLessThan(0.8)
    expect(face.outline('🚢', 'headline')).toEqual(face.outline('〓', 'headline'))
    const ink = (weight: 'text' | 'headline') => face.outline('江', weight).flat().length
    expect(ink('headline')).toBe(ink('text'))
    expect(face.outline('江', 'headline')).not.toEqual(face.outline('江', 'text'))
  })
})

describe('a card', () => {
  test('is a picture of the size that it is said to have, small enough for whoever shows it, and the same each time', async () => {
    const png = await printCard(WORDS, null)
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, channels: 3 })
    expect(png.byteLength).toBeLessThan(300_000)
    expect(Buffer.from(await printCard(WORDS, null)).equals(Buffer.from(png))).toBe(true)
    expect(Buffer.from(await printCard({ ...WORDS, headline: '老船不下水' }, null)).equals(Buffer.from(png))).toBe(false)
  })

  test('shows its photo around what should stay in view', async () => {
    const halves = await sharp({ create: { width: 800, height: 200, channels: 3, background: 'red' } })
      .composite([{ input: { create: { width: 400, height: 200, channels: 3, background: 'blue' } }, left: 400, top: 0 }]).webp({ lossless: true }).toBuffer()
    const middle = async (x: number) => {
      const png = await printCard(WORDS, { bytes: halves, focus: { x, y: 0.5 } })
      return [...await sharp(png).extract({ left: 900, top: 300, width: 1, height: 1 }).raw().toBuffer()]
    }
    expect([await middle(0), await middle(1)]).toEqual([[255, 0, 0], [0, 0, 255]])
  })
})
