import { expect, it } from 'vitest'
import { labelsAdvertisement } from './advertisement'

it.each([['广 告'], ['本版广告热线'], ['廣告'], ['Advertisement']])('takes %s for the label of an advertisement', (text) => {
  expect(labelsAdvertisement(['渡口今晨复航', text])).toBe(true)
})

it.each([['广阔天地'], ['公告'], ['An advertisements-free paper']])('does not take %s for one', (text) => {
  expect(labelsAdvertisement([text])).toBe(false)
})
