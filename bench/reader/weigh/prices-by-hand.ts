import type { Prices } from './expect'

/**
 * What is rare in the grammar of a page as far as one can tell by hand, in costs (-ln of how rare): an article is some sixty
 * lines, the parts of one page some ten, and to have something rare in a rare place costs a factor of e per unit. Every fit
 * begins here and is held here, whatever the last one found.
 */
export const PRICES_BY_HAND: Prices = {
  'new-article': 3,
  headless: 6,
  unsigned: 0.7,
  'first-crosshead': 3,
  'more-crosshead': 0.3,
  aside: 1,
  'after-closing': 5,
  'after-caption': 3.5,
  'after-folio': 3,
  loose: 3,
  'loose-and-headless': 7,
  'more-loose': 0.5,
  'loose-byline': 4,
  'label-apart': 3,
  'second-byline': 3,
  'more-bylines': 0.5,
  'byline-over-head': 0.7,
  'jump-middle': 0.5,
  'more-advertisement': -1.5,
}
