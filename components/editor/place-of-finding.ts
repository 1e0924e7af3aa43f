import type { FollowedFinding } from '@/lib/editorial/followed-finding'
import type { FindingCode } from '@/lib/editorial/preflight'
import type { ArticleText } from './article-texts'

/** The panels beside the text in which something is mended, by the ids of their headings. */
export type MendingPanel = 'workflow' | 'tags'

const PANEL_OF: Readonly<Partial<Record<FindingCode, MendingPanel>>> = {
  'sign-off-refused': 'workflow', 'sign-off-missing': 'workflow', 'level-problematic': 'workflow', 'level-not-proofread': 'workflow',
  'tags-missing': 'tags',
}

/**
 * Where on the screen of an article a finding is mended: in a text, the one that is meant if it is still there, or in a panel; null
 * where the article as a whole is its place.
 */
export function placeOfFinding(
  { code, block }: Pick<FollowedFinding, 'code' | 'block'>, texts: readonly ArticleText[],
): ArticleText | MendingPanel | null {
  const meant = block === undefined ? undefined : texts.find((text) => text.block === block)
  return meant ?? firstPlaceOf(code, texts)
}

function firstPlaceOf(code: FindingCode, texts: readonly ArticleText[]): ArticleText | MendingPanel | null {
  const captions = texts.filter(({ role, text, picture }) => role === 'caption' && (picture !== undefined || text.trim() !== ''))
  // In the editor a figure has both of its texts, and the credit stands behind the caption.
  const credits = captions.map((caption) => texts[texts.indexOf(caption) + 1])
  if (code === 'credit-missing') return credits.find((credit) => credit?.role === 'credit' && credit.text.trim() === '') ?? null
  if (code === 'picture-missing') return captions.find(({ picture }) => picture === undefined) ?? null
  if (code === 'alt-missing') return captions.find(({ picture }) => picture?.alt.trim() === '') ?? null
  if (code === 'byline-missing') return texts.find(({ role }) => role === 'byline') ?? null
  if (code === 'text-missing') return texts.find(({ role }) => role === 'body') ?? null
  return PANEL_OF[code] ?? null
}
