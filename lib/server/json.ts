import 'server-only'
import type { Block } from '../article/block'
import type { ArticleContent, BodyBlock, FigureBlock, TextBlock } from '../article/content'
import type { TitleSettings } from '../editorial/settings'
import type { Offered } from '../photos/offered'
import type { HouseStyle } from '../reading/house-style'
import type { Doubt, Reading } from '../reading/reading'
import type { Decision } from '../review/review'
import type { AsideBlock } from '../split/page-state'
import type { Step } from '../split/step'
import type { Prisma } from './prisma-client/client'

/**
 * The documents that are kept as JSON, and their types. What is written was checked before, so that reading trusts it:
 * this is the one place where stored JSON gets its type back.
 */
interface Stored {
  readonly blocks: readonly Block[]
  readonly aside: readonly AsideBlock[]
  readonly reading: Reading
  readonly doubts: readonly Doubt[]
  readonly step: Step
  readonly decisions: readonly Decision[]
  readonly style: HouseStyle
  readonly settings: TitleSettings
  readonly offered: Offered
}

/** A stored document with its type. */
export function stored<K extends keyof Stored>(_kind: K, value: Prisma.JsonValue): Stored[K] {
  return value as unknown as Stored[K]
}

/** A document as the database takes it. */
export function toStored<K extends keyof Stored>(_kind: K, value: Stored[K]): Prisma.InputJsonValue {
  return value as unknown as Prisma.InputJsonValue
}

type StoredFigure = Omit<FigureBlock, 'picture'> & Partial<Pick<FigureBlock, 'picture'>>
type Later = 'dateline' | 'headlineSet'
interface StoredArticle extends Omit<ArticleContent, Later | 'body'>, Partial<Pick<ArticleContent, Later>> {
  readonly body: readonly (TextBlock | StoredFigure)[]
}

/** The content of an article in an Edition. What was published before there were datelines, pictures or vertical headlines says nothing of them. */
export function storedContent(value: Prisma.JsonValue): ArticleContent {
  const content = value as unknown as StoredArticle
  const body = content.body.map((block): BodyBlock => (block.role === 'figure' ? { ...block, picture: block.picture ?? null } : block))
  return { ...content, body, dateline: content.dateline ?? null, headlineSet: content.headlineSet ?? 'horizontal' }
}
