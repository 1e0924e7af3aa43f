/**
 * Fitted to labelled pages by `npm run weigh`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
  'new-article': 1.67,
  'headless': 4.62,
  'unsigned': 0.72,
  'first-crosshead': 3.17,
  'more-crosshead': 0.61,
  'aside': 1.11,
  'after-closing': 5.15,
  'after-caption': 3.66,
  'after-folio': 3.66,
  'loose': 3.42,
  'loose-and-headless': 6.88,
  'more-loose': 0.53,
  'loose-byline': 3.88,
  'label-apart': 2.87,
  'second-byline': 3.03,
  'more-bylines': 0.58,
  'byline-over-head': 1,
  'jump-middle': 0.51,
  'more-advertisement': -1.51,
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'prior': { Head: 1.64, Cross: 1.31, Byline: 0.98, Caption: 1.02, Folio: 0.87, Loose: 0.47, Advertisement: 0.98, Jump: 1.25 },
  'sentence-end': { Head: 1.15, Cross: 1.02, Loose: 1.1, HeadEnds: 0.89, CrossEnds: 1.04 },
  'full-line': { Head: 0.24, Cross: 0.96, Loose: 0.58 },
  'stretched-line': { Head: 1.17, Cross: 1.02, Loose: 1.03 },
  'tight-lines': { Head: 0.98, Cross: 0.96, Loose: 1.07, Opens: 1.19, Same: 1.14, HeadGoesOn: 0.86 },
  'blank-line': { Head: 1.14, Opens: 1.08 },
  'display-form': { Head: 0.84, Cross: 0.95, Loose: 0.43, HeadGoesOn: 0.5, HeadEnds: 1.32, CrossEnds: 1.03 },
  'crosshead-form': { Cross: 1.26 },
  'column-name': { Head: 0, Loose: 0, Opens: 0.95, LabelOnly: 0.92, HeadlineFirst: 0.44, LeansOn: 1.06, LeansBack: 1.13 },
  'dateline': { Head: 1.25, Loose: 1.02, Opens: 1.23, Same: 1.09, Undated: 1.11 },
  'byline': { Head: 0.95, Cross: 1.03, Byline: 1.1, Loose: 1.01, Same: 1.21, BylineOpens: 1.1 },
  'caption': { Head: 1.04, Cross: 1.02, Caption: 0.68 },
  'folio': { Folio: 0.97 },
  'jump-line': { Head: 1.25, Cross: 1.02, Byline: 1.01, Loose: 0.38, Jump: 0.74 },
  'likeness': { Cross: 0, Opens: 0, LeansOn: 0.87, LeansBack: 0.95 },
  'run-over': { HeadEnds: 1.1, CrossEnds: 1.02 },
  'measure-change': { Opens: 1.14, Same: 1.04 },
  'crosshead-series': { Head: 0.72, Cross: 0.71 },
  'drawn-last': { Head: 0.87, Loose: 0.85 },
  'printed-once': { Head: 1.15, Cross: 1.06, Loose: 0.97 },
}
