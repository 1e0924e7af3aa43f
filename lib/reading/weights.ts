/**
 * Fitted to labelled pages by `npm run weigh`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
  'new-article': 2.02,
  'headless': 5.03,
  'unsigned': 1,
  'first-crosshead': 3.12,
  'more-crosshead': 0.48,
  'aside': 1.02,
  'after-closing': 5.17,
  'after-caption': 3.97,
  'after-folio': 3.5,
  'loose': 3.3,
  'loose-and-headless': 6.93,
  'more-loose': 0.48,
  'loose-byline': 3.88,
  'label-apart': 2.9,
  'second-byline': 3.03,
  'more-bylines': 0.56,
  'byline-over-head': 0.77,
  'jump-middle': 0.53,
  'more-advertisement': -1.5,
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'prior': { Head: 1.5, Cross: 1.21, Loose: 0.47 },
  'sentence-end': { Head: 1.15, Cross: 1.05, Loose: 1.04, HeadEnds: 0.88, CrossEnds: 1.03, CrossGoesOn: 1.07 },
  'full-line': { Head: 0.3, Cross: 0.91, Loose: 0.73 },
  'stretched-line': { Head: 1.12, Cross: 1.03, Loose: 1.01 },
  'tight-lines': { Head: 1.08, Cross: 1.05, Opens: 1.16, Same: 1.15, HeadGoesOn: 1.01, Loose: 1.02 },
  'blank-line': { Head: 1.1, Opens: 1.05 },
  'display-form': { Head: 0.95, Cross: 0.99, Loose: 0.56, HeadGoesOn: 0.64, HeadEnds: 1.24, CrossEnds: 1.03, HeadlineFirst: 1.01 },
  'crosshead-form': { Cross: 1.13 },
  'column-name': { Head: 0, Cross: 1.07, Loose: 0, Opens: 1.05, LabelOnly: 0.9, HeadlineFirst: 0.52, LeansOn: 1.04, LeansBack: 1.02 },
  'dateline': { Head: 1.18, Cross: 1.01, Opens: 1.26, Same: 1.06, Undated: 1.15 },
  'byline': { Head: 1.07, Loose: 1.01, Same: 1.19, BylineOpens: 1.09, Cross: 1.01, Signed: 1.01 },
  'caption': { Head: 1.16 },
  'jump-line': { Head: 1.01, Loose: 0.03 },
  'likeness': { Cross: 0.03, Opens: 0.07, LeansOn: 0.93, LeansBack: 0.76 },
  'run-over': { HeadEnds: 1.08, CrossEnds: 1.09 },
  'measure-change': { Opens: 1.1, Same: 1.04 },
  'crosshead-series': { Head: 0.72, Cross: 0.75 },
  'drawn-last': { Head: 0.65, Loose: 0.57 },
  'printed-once': { Head: 1.11, Cross: 1.06, Loose: 0.99 },
}
