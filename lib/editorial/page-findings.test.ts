import { expect, test } from 'vitest'
import { forPage } from './page-findings'

const page = (number: number) => ({ id: `page-${number}`, number })
const article = (id: string) => ({ id, headline: null })

test('a page is asked for what is on it, for its articles wherever they stand, and for what the whole issue lacks', () => {
  const findings = [
    { name: 'no number', page: null, article: null },
    { name: 'page 3 is missing', page: page(3), article: null },
    { name: 'text without a place', page: page(2), article: null },
    { name: 'no byline here', page: page(2), article: article('b') },
    { name: 'damaged where it begins', page: page(1), article: article('a') },
    { name: 'somebody else', page: page(1), article: article('x') },
  ]
  const asked = forPage(findings, { page: 2, articles: new Set(['a', 'b']) })
  expect(asked.map(({ name }) => name)).toEqual(['no number', 'text without a place', 'no byline here', 'damaged where it begins'])
})
