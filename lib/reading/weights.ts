/**
 * Fitted to labelled pages by `npm run weigh`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
  'new-article': 1.93,
  'headless': 4.96,
  'unsigned': 0.78,
  'first-crosshead': 3.05,
  'more-crosshead': 0.45,
  'aside': 0.98,
  'after-closing': 5.18,
  'after-caption': 4.18,
  'after-folio': 3.33,
  'loose': 3.4,
  'loose-and-headless': 6.9,
  'more-loose': 0.43,
  'loose-byline': 3.86,
  'label-apart': 2.89,
  'second-byline': 3.05,
  'more-bylines': 0.51,
  'byline-over-head': 0.81,
  'jump-middle': 0.53,
  'more-advertisement': -1.5,
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'prior': { Head: 1.56, Cross: 1.2, Loose: 0.41 },
  'sentence-end': { Head: 1.11, Cross: 1.07, Loose: 1.04, HeadEnds: 0.86, CrossGoesOn: 1.12, CrossEnds: 1.04 },
  'full-line': { Head: 0.26, Cross: 0.73, Loose: 0.79 },
  'stretched-line': { Head: 1.17, Cross: 1.03 },
  'tight-lines': { Head: 1.05, Cross: 1.24, Loose: 1.13, Opens: 1.18, Same: 1.2, HeadGoesOn: 0.99 },
  'blank-line': { Head: 1.13, Opens: 1.05 },
  'display-form': { Head: 0.99, Cross: 0.98, Loose: 0.63, HeadGoesOn: 0.45, HeadEnds: 1.3, CrossEnds: 1.05 },
  'crosshead-form': { Cross: 1.08 },
  'column-name': { Head: 0, Cross: 1.08, Loose: 0, Opens: 1.04, LabelOnly: 0.91, HeadlineFirst: 0.46, LeansBack: 0.94 },
  'dateline': { Head: 1.13, Cross: 1.01, Loose: 0.99, Opens: 1.38, Same: 1.04, Undated: 1.08 },
  'byline': { Cross: 1.01, Loose: 0.99, Same: 1.24, Signed: 1.01, BylineOpens: 1.08 },
  'caption': { Head: 1.26 },
  'jump-line': { Head: 1.01, Loose: 0 },
  'likeness': { Cross: 0.03, Opens: 0, LeansBack: 0.71 },
  'run-over': { HeadEnds: 1.05, CrossEnds: 1.17 },
  'measure-change': { Opens: 1.11, Same: 1.04 },
  'crosshead-series': { Head: 0.74, Cross: 0.76 },
  'drawn-last': { Head: 0.44, Loose: 0.33 },
  'printed-once': { Head: 1.06, Cross: 1.07, Loose: 0.95 },
}
