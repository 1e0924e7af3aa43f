/**
 * Fitted to labelled pages by `npm run weigh`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
  'new-article': 1.99,
  'headless': 4.98,
  'unsigned': 1.01,
  'first-crosshead': 3.11,
  'more-crosshead': 0.49,
  'aside': 1.01,
  'after-closing': 5.16,
  'after-caption': 3.97,
  'after-folio': 3.45,
  'loose': 3.32,
  'loose-and-headless': 6.93,
  'more-loose': 0.48,
  'loose-byline': 3.87,
  'label-apart': 2.9,
  'second-byline': 3.03,
  'more-bylines': 0.56,
  'byline-over-head': 0.77,
  'jump-middle': 0.53,
  'more-advertisement': -1.51,
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'prior': { Head: 1.51, Cross: 1.2, Loose: 0.49 },
  'sentence-end': { Head: 1.15, Cross: 1.05, Loose: 1.04, HeadEnds: 0.88, CrossGoesOn: 1.07, CrossEnds: 1.03 },
  'full-line': { Head: 0.28, Cross: 0.9, Loose: 0.73 },
  'stretched-line': { Head: 1.12, Cross: 1.02, Loose: 1.01 },
  'tight-lines': { Head: 1.07, Cross: 1.06, Loose: 1.06, Opens: 1.16, Same: 1.16, HeadGoesOn: 1.02 },
  'blank-line': { Head: 1.1, Opens: 1.05 },
  'display-form': { Head: 0.93, Cross: 0.98, Loose: 0.54, HeadGoesOn: 0.63, HeadEnds: 1.24, HeadlineFirst: 1.01, CrossEnds: 1.04 },
  'crosshead-form': { Cross: 1.11 },
  'column-name': { Head: 0.01, Cross: 1.08, Loose: 0, Opens: 1.04, LabelOnly: 0.88, HeadlineFirst: 0.54, LeansOn: 1.04, LeansBack: 1.03 },
  'dateline': { Head: 1.19, Opens: 1.17, Same: 1.09, Undated: 1.15 },
  'byline': { Head: 1.05, Cross: 1.01, Loose: 1.01, Same: 1.17, Signed: 1.01, BylineOpens: 1.09 },
  'caption': { Head: 1.12 },
  'jump-line': { Loose: 0.01 },
  'likeness': { Cross: 0.03, Opens: 0.06, LeansOn: 0.92, LeansBack: 0.75 },
  'run-over': { HeadEnds: 1.07, CrossEnds: 1.09 },
  'measure-change': { Opens: 1.1, Same: 1.04 },
  'crosshead-series': { Head: 0.73, Cross: 0.75 },
  'drawn-last': { Head: 0.64, Loose: 0.57 },
  'printed-once': { Head: 1.09, Cross: 1.05 },
}
