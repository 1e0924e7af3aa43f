/**
 * What is rare in the grammar of a page, in costs (-ln of how rare).
 */
export const PRICES = {
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
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {}
