import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inlines } from '@/lib/article/block'
import { type FrontStory, frontSetting } from './front-setting'

const story = (paragraphs: number, headline = '渡口今晨复航'): FrontStory => ({
  headline,
  content: {
    kicker: null, deck: null, label: null, standfirst: null, photos: [],
    body: Array.from({ length: paragraphs }, (_, index) => ({ id: `${index}`, role: 'body' as const, text: inlines('今晨六点，渡船又从柳栈开出，船上有二十三名乘客和一筐刚摘的菱角。') })),
  },
})

test('beside a long lead more is told of each story than beside a short one', () => {
  const beside = [story(20), story(20)]
  expect(frontSetting(story(40), beside).beside).toBeGreaterThan(frontSetting(story(1), beside).beside)
})

test('a lead tells no more than short stories can stand beside, and all that it has where they can', () => {
  expect(frontSetting(story(40), [story(1)]).lead).toBe(300)
  expect(frontSetting(story(40), [story(20), story(20), story(20), story(20)]).lead).toBe(620)
  expect(frontSetting(story(40), [])).toEqual({ lead: 620, beside: 110 })
})

test('whatever stands there, as much is told as the styles have room for', () => {
  const any = fc.record({ paragraphs: fc.nat(40), headline: fc.string({ minLength: 1, maxLength: 80 }) }).map(({ paragraphs, headline }) => story(paragraphs, headline))
  fc.assert(fc.property(any, fc.array(any, { maxLength: 3 }), (lead, beside) => {
    const set = frontSetting(lead, beside)
    expect(set.lead).toBeGreaterThanOrEqual(300)
    expect(set.lead).toBeLessThanOrEqual(620)
    expect(set.beside).toBeGreaterThanOrEqual(110)
    expect(set.beside).toBeLessThanOrEqual(280)
  }))
})
