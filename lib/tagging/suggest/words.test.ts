import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsOf } from './words'

const pieces = fc.constantFrom(
  '江水照常流过渡口', '厂和县里', '阿米娜', '。', '！', '？', '，', '“', '”', ' ', '\u3000', '\n', '\r', '\u00a0', '3', '5', '.', "'", 'Luting', 'カ', 'あ', '한',
  '\u0301', '\u200d', '\ufe0f', '\u{2000b}',
)
const any = fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 }))
const long = fc.array(any, { minLength: 400, maxLength: 800, size: 'max' }).map((all) => all.join(''))

it('a long text, which is cut up for the engine, has the words that the engine finds in the whole', () => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  fc.assert(fc.property(long, (text) => {
    const starts = Array.from(segmenter.segment(text)).flatMap(({ index, segment }) => segment === '和县' ? [index, index + 1] : [index])
    const found = [...wordsOf(text).starts].flatMap((start, at) => start === 1 ? at : [])
    expect(found).toEqual([...starts, text.length])
  }))
})
