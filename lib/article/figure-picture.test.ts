import { expect, test } from 'vitest'
import type { Block } from './block'
import { isBarePicture } from './figure-picture'

const picture = { photo: 'p', alt: '', crop: null, focus: null }
const block = (other: Partial<Block>): Block => ({ id: 'b', role: 'caption', text: [], sources: [], madeBy: 'person', ...other })

test('a caption is a bare picture as long as it shows one and says nothing', () => {
  expect(isBarePicture(block({ picture }))).toBe(true)
  expect(isBarePicture(block({ picture, text: [{ text: ' ' }] }))).toBe(true)
  expect(isBarePicture(block({ picture, text: [{ text: '渡口' }] }))).toBe(false)
  expect(isBarePicture(block({}))).toBe(false)
  expect(isBarePicture(block({ picture, role: 'body' }))).toBe(false)
})
