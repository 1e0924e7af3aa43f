import { expect, test } from 'vitest'
import { NotFound } from '../../errors'
import { withDesk } from '../../testing/desk'
import { formHandler, withdrawnAnswer } from './answer'

// The log knows the database by the configuration.
withDesk()

const asked = new Request('https://paper.example/river/feed.xml', { headers: { 'accept-language': 'zh-CN' } })
const context = { params: Promise.resolve({}) }

test('what is not there is told in a sentence of the language that is asked for, and kept by nobody', async () => {
  const answer = await formHandler(() => Promise.reject(new NotFound('no-such-title', { title: 'river' })))(asked, context)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([404, 'text/plain; charset=utf-8', 'no-cache'])
  expect(await answer.text()).toContain('这个地址上没有刊出的内容')
})

test('what fails tells nothing of why', async () => {
  const answer = await formHandler(() => Promise.reject(new RangeError('a secret')))(asked, context)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
})

test('what was withdrawn is gone, and says so in the language of its paper with the words of the paper alone', async () => {
  const title = { slug: 'river', name: '江村日报', language: 'zh-CN' }
  const answer = withdrawnAnswer({
    kind: 'withdrawn', issue: { title, date: '2026-06-12', number: '12', pages: [] }, page: 1, ordinal: 1, text: '因事实有误，本文撤稿。', day: '2026-06-13',
  })
  expect(answer.status).toBe(410)
  expect(await answer.text()).toBe('本文已撤稿 2026年6月13日\n因事实有误，本文撤稿。\n')
})
