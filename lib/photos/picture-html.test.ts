import { expect, test } from 'vitest'
import { ARTICLE_SIZES, pictureAddresses, pictureHtml } from './picture-html'

const PICTURE = { photo: 'p', sha256: 'ab', alt: '“船” <3>', crop: { x: 0.5, y: 0, width: 0.5, height: 1 }, focus: null, width: 1_000, height: 600 }

test('a picture names every width that it fills, keeps its room, and its words stay words', () => {
  const crop = '5000-0-5000-10000'
  expect(pictureHtml(PICTURE, ARTICLE_SIZES)).toBe(
    `<img src="/photos/ab/${crop}/960.webp" srcset="/photos/ab/${crop}/320.webp 320w, /photos/ab/${crop}/640.webp 640w, /photos/ab/${crop}/960.webp 960w"`
    + ` sizes="${ARTICLE_SIZES}" width="1000" height="600" alt="“船” &lt;3&gt;" loading="lazy" decoding="async">`,
  )
  expect(pictureAddresses({ ...PICTURE, crop: null, width: 200 }).src).toBe('/photos/ab/whole/320.webp')
})
