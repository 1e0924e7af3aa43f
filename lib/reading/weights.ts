/**
 * Fitted to labelled pages by `npm run weigh`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
  'new-article': 1.67,
  'headless': 4.63,
  'unsigned': 0.7,
  'first-crosshead': 3.12,
  'more-crosshead': 0.57,
  'aside': 1.09,
  'after-closing': 5.16,
  'after-caption': 3.65,
  'after-folio': 3.66,
  'loose': 3.42,
  'loose-and-headless': 6.9,
  'more-loose': 0.53,
  'loose-byline': 3.88,
  'label-apart': 2.87,
  'second-byline': 3.04,
  'more-bylines': 0.59,
  'byline-over-head': 0.96,
  'jump-middle': 0.51,
  'more-advertisement': -1.5,
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'prior': { Head: 1.66, Cross: 1.26, Caption: 1.02, Folio: 0.92, Loose: 0.43, Jump: 1.24 },
  'sentence-end': { Head: 1.18, Cross: 1.02, Loose: 1.07, HeadEnds: 0.89, CrossEnds: 1.04 },
  'full-line': { Head: 0.23, Cross: 0.98, Loose: 0.6 },
  'stretched-line': { Head: 1.19, Cross: 1.02, Loose: 1.04 },
  'tight-lines': { Head: 1.03, Cross: 0.94, Loose: 1.12, Opens: 1.18, Same: 1.14, HeadGoesOn: 0.84 },
  'blank-line': { Head: 1.14, Opens: 1.09 },
  'display-form': { Head: 0.84, Cross: 1.03, Loose: 0.46, HeadGoesOn: 0.49, HeadEnds: 1.3, CrossEnds: 1.04 },
  'crosshead-form': { Cross: 1.24 },
  'column-name': { Head: 0, Cross: 1.1, Loose: 0, Opens: 1.02, LabelOnly: 0.89, HeadlineFirst: 0.45, LeansOn: 1.06, LeansBack: 1.1 },
  'dateline': { Head: 1.25, Loose: 1.02, Opens: 1.23, Same: 1.09, Undated: 1.11 },
  'byline': { Head: 0.95, Cross: 1.03, Byline: 1.12, Loose: 1.01, Same: 1.21, BylineOpens: 1.1 },
  'caption': { Cross: 0.99, Caption: 1.09 },
  'folio': { Folio: 0.99 },
  'jump-line': { Head: 1.25, Cross: 1.02, Byline: 1.01, Loose: 0.27, Jump: 0.75 },
  'likeness': { Cross: 0, Opens: 0, LeansOn: 0.85, LeansBack: 0.92 },
  'run-over': { HeadEnds: 1.1, CrossEnds: 1.02 },
  'measure-change': { Opens: 1.14, Same: 1.04 },
  'crosshead-series': { Head: 0.77, Cross: 0.7 },
  'drawn-last': { Head: 0.87, Loose: 0.85 },
  'printed-once': { Head: 1.08, Cross: 1.03, Loose: 0.94 },
  'caption-above': { Caption: 0.65 },
}
