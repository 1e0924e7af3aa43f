import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { TruthArticle } from '../reader/labelled-page'
import { casesFolder } from '../reader/page-sources'
import type { SuggestText } from '@/lib/tagging/suggest/suggestion'

/** What somebody found named in an article, by hand. */
export interface NameLabels {
  readonly article: number
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly organisations: readonly string[]
  /** Other forms in which the article prints a name. */
  readonly aliases: Readonly<Record<string, readonly string[]>>
  /** Names that count neither way. */
  readonly borderline: { readonly places: readonly string[]; readonly people: readonly string[]; readonly organisations: readonly string[] }
}

/** An article whose names are known. */
export interface LabelledArticle {
  readonly texts: readonly SuggestText[]
  readonly labels: NameLabels
}

/** The articles of all cases that hold an entities.json beside their truth.json; none where the cases are missing. */
export function labelledArticles(): LabelledArticle[] {
  const folder = casesFolder()
  return folder === null ? [] : foldersWithNames(folder).flatMap(articlesIn)
}

function foldersWithNames(folder: string): string[] {
  if (existsSync(join(folder, 'entities.json'))) return [folder]
  return readdirSync(folder).sort().map((name) => join(folder, name)).filter((path) => statSync(path).isDirectory()).flatMap(foldersWithNames)
}

/** One caption as older cases have it. */
type CaseArticle = TruthArticle & { readonly caption?: string | null }

function articlesIn(folder: string): LabelledArticle[] {
  const { articles } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { articles: readonly CaseArticle[] }
  const { articles: labels } = JSON.parse(readFileSync(join(folder, 'entities.json'), 'utf8')) as { articles: readonly NameLabels[] }
  return labels.flatMap((label) => {
    const article = articles.find(({ article: number }) => number === label.article)
    return article ? [{ texts: textsOf(article), labels: label }] : []
  })
}

/** The texts of a labelled article, headline parts and captions included, in the order of print. */
export function textsOf(article: CaseArticle): SuggestText[] {
  const { label, kicker, headline, deck, paragraphs, crossheads = [], caption, captions = [] } = article
  const heads = [['label', label], ['kicker', kicker], ['headline', headline], ['deck', deck]] as const
  const body = paragraphs.flatMap((text, at) => [
    ...crossheads.filter(({ beforeParagraph }) => beforeParagraph === at).map((head) => ({ role: 'crosshead' as const, text: head.text })),
    { role: 'body' as const, text },
  ])
  const parts = [
    ...heads.map(([role, text]) => ({ role, text: text ?? '' })),
    ...body,
    ...[caption ?? '', ...captions.map(({ text }) => text)].map((text) => ({ role: 'caption' as const, text })),
  ]
  return parts.filter(({ text }) => text !== '').map((part, index) => ({ ...part, block: `b${index}` }))
}
