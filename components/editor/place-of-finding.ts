import type { FindingCode } from '@/lib/editorial/preflight'
import type { ArticleText } from './article-texts'

/** The panels beside the text in which something is mended, by the ids of their headings. */
export type MendingPanel = 'workflow' | 'tags'

const PANEL_OF: Readonly<Partial<Record<FindingCode, MendingPanel>>> = {
  'sign-off-refused': 'workflow', 'sign-off-missing': 'workflow', 'level-problematic': 'workflow', 'level-not-proofread': 'workflow',
  'tags-missing': 'tags',
}

/** Where on the screen of an article a finding is mended: in a text, or in a panel; null where the article as a whole is its place. */
export function placeOfFinding(code: FindingCode, texts: readonly ArticleText[]): ArticleText | MendingPanel | null {
  const captions = texts.filter(({ role, text, pictured = false }) => role === 'caption' && (pictured || text.trim() !== ''))
  // In the editor a figure has both of its texts, and the credit stands behind the caption.
  const credits = captions.map((caption) => texts[texts.indexOf(caption) + 1])
  if (code === 'credit-missing') return credits.find((credit) => credit?.role === 'credit' && credit.text.trim() === '') ?? null
  if (code === 'picture-missing') return captions.find(({ pictured = false }) => !pictured) ?? null
  if (code === 'alt-missing') return captions.find(({ pictured = false }) => pictured) ?? null
  if (code === 'byline-missing') return texts.find(({ role }) => role === 'byline') ?? null
  if (code === 'text-missing') return texts.find(({ role }) => role === 'body') ?? null
  return PANEL_OF[code] ?? null
}
