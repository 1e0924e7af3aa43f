/**
 * Fitted to labelled pages by `npm run weigh`; not written by hand.
 */

/** What is rare in the grammar of a page, in costs (-ln of how rare). */
export const PRICES = {
  'new-article': 1.89,
  'headless': 4.66,
  'unsigned': 0.71,
  'first-crosshead': 3.16,
  'more-crosshead': 0.49,
  'aside': 1.07,
  'after-closing': 5.14,
  'after-caption': 3.63,
  'after-folio': 3.78,
  'loose': 3.46,
  'loose-and-headless': 6.9,
  'more-loose': 0.66,
  'label-apart': 2.99,
  'second-byline': 2.84,
  'more-bylines': 0.6,
  'byline-over-head': 0.88,
  'jump-middle': 0.53,
  'more-advertisement': -1.51,
} as const

/** How much each rule's word on each question counts; 1 where it is not named. */
export const TRUST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'prior': { Start: 1.42, Middle: 0.92, Head: 1.39, Cross: 1.13, Byline: 0.88, Caption: 0.92, Folio: 0.63, Loose: 0.7, Advertisement: 0.99, Jump: 1.2 },
  'sentence-end': { Head: 1.04, Cross: 1.02, Loose: 0.97, StartGoesOn: 0.4, MiddleGoesOn: 0.88, StartEnds: 0.57, MiddleEnds: 0.85, CrossEnds: 1.03 },
  'full-line': { Head: 0.18, Cross: 0.95, Loose: 0.79, StartGoesOn: 0.73, MiddleGoesOn: 1.03, StartEnds: 0.22, MiddleEnds: 0.56 },
  'stretched-line': { Start: 0.92, Middle: 1.09, Head: 1.09, Cross: 1.01, Loose: 1.02, StartEnds: 1.03, MiddleEnds: 1.29 },
  'tight-lines': { Start: 0.89, Middle: 0.99, Head: 0.95, Cross: 0.93, Loose: 1.07, Opens: 1.22, Same: 1.07, HeadGoesOn: 0.69 },
  'blank-line': { Start: 0.98, Middle: 0.96, Head: 1.08, Opens: 1.09 },
  'own-indent': { Start: 0.99 },
  'display-form': { Head: 0.94, Cross: 1.07, Loose: 0.84, StartEnds: 1.02, MiddleEnds: 1.01, HeadGoesOn: 0.48, HeadEnds: 1.29, CrossEnds: 1.07 },
  'crosshead-form': { Cross: 1.19 },
  'column-name': { Start: 1.08, Middle: 1.02, Head: 0, Cross: 1.09, Loose: 0, Opens: 0.92, LabelOnly: 0.96, HeadlineFirst: 0.85, LeansOn: 1.04, LeansBack: 1.08 },
  'dateline': { Start: 1.02, Middle: 1.02, Head: 1.17, Cross: 1.01, Loose: 0.99, Same: 1.04, Undated: 1.35 },
  'byline': { Start: 1.01, Middle: 0.87, Head: 1.11, Cross: 1.02, Byline: 0.98, Loose: 1.01, MiddleGoesOn: 1.01, StartEnds: 0.89, MiddleEnds: 1.09, Same: 1.12, BylineOpens: 1.08 },
  'caption': { Start: 1.01, Head: 1.01, Caption: 0.75 },
  'folio': { Start: 0.89, Head: 0.99, Cross: 0.97, Folio: 0.91 },
  'jump-line': { Start: 1.12, Head: 1.19, Cross: 1.01, Loose: 1.05, Jump: 0.79, MiddleEnds: 1.02 },
  'advertisement': { Advertisement: 1.01 },
  'likeness': { Cross: 0.02, Opens: 0.05, LeansOn: 0.94, LeansBack: 0.9 },
  'run-over': { StartGoesOn: 1.05, MiddleGoesOn: 0.96, StartEnds: 1.02, MiddleEnds: 1.02, HeadEnds: 1.11, CrossEnds: 1.02 },
  'measure-change': { Opens: 1.07, Same: 1.03 },
  'crosshead-series': { Head: 0.7, Cross: 0.64 },
  'drawn-last': { Head: 0.99, Loose: 0.99 },
}
