import { describe, expect, it } from 'vitest'
import type { TextBlock } from './content'
import { opening } from './opening'

const block = (role: TextBlock['role'], text: string): TextBlock => ({ id: text, role, text: [{ text }] })
/** Paragraphs are parted by `/`. */
const begins = (text: string, most: number) =>
  opening({ body: [block('crosshead', '小标题'), ...text.split('/').map((part) => block('body', part))], photos: [] }, most).join('/')

describe('how an article begins', () => {
  it.each([
    ['天亮了。船开了。', 20, '天亮了。船开了。'],
    ['天亮了。船开了，人走了。', 7, '天亮了。'],
    ['他说：“开船！”于是船慢慢地开走了', 10, '他说：“开船！”'],
    ['天亮了船开了，人走了', 7, '天亮了船开了…'],
    ['天亮了。/船开了，人走了。', 20, '天亮了。/船开了，人走了。'],
    ['天亮了。/船开了。人走了。', 9, '天亮了。/船开了。'],
    ['天亮了。/船开了，人走了。', 9, '天亮了。'],
    ['It rained. The boat left late.', 20, 'It rained.'],
    ['The boat left late in the day', 12, 'The boat…'],
    ['天亮了。', 0, ''],
  ])('of %j within %d is %j', (text, most, expected) => {
    expect(begins(text, most)).toBe(expected)
  })

  it('is its caption where it is a photo alone', () => {
    expect(opening({ body: [], photos: [{ caption: '渡口清晨。', credit: '周渡 摄' }] }, 50)).toEqual(['渡口清晨。'])
    expect(opening({ body: [], photos: [] }, 50)).toEqual([])
  })
})
