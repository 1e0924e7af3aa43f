import type { AsideReason, BlockRole } from '@/lib/article/block'
import { breakParagraph } from '@/lib/split/deeds/break-paragraph'
import { joinArticles } from '@/lib/split/deeds/join-articles'
import { joinJump, partJump } from '@/lib/split/deeds/join-jump'
import { joinParagraphs } from '@/lib/split/deeds/join-paragraphs'
import { moveLines } from '@/lib/split/deeds/move-lines'
import { newArticle } from '@/lib/split/deeds/new-article'
import { orderArticles } from '@/lib/split/deeds/order-articles'
import { orderBlocks } from '@/lib/split/deeds/order-blocks'
import { setAside } from '@/lib/split/deeds/set-aside'
import { setRole } from '@/lib/split/deeds/set-role'
import { splitArticle } from '@/lib/split/deeds/split-article'
import { takeBack } from '@/lib/split/deeds/take-back'
import type { Stretch } from '@/lib/review/loose-blocks'
import type { Load } from '@/lib/split/drop-places'
import { blocksOf } from '@/lib/split/places'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import type { Choice } from './choice'
import { beginningOfArticle, lineOfDoubt, wholeBlock } from './moves'
import { articleAt, type Chosen, type Situation } from './situation'

/** The letters that name a role in its menu. */
export const ROLE_KEYS: Readonly<Record<BlockRole, string>> = {
  headline: 'H', kicker: 'K', deck: 'D', standfirst: 'S', label: 'L', byline: 'Y', body: 'B', crosshead: 'C',
  caption: 'P', credit: 'R', jump: 'J', damaged: 'X', dateline: 'T', bullet: 'U', numbered: 'N', 'pull-quote': 'Q',
  'editors-note': 'E',
}
/** The letters that name a reason in its menu. */
export const REASON_KEYS: Readonly<Record<AsideReason, string>> = {
  folio: 'F', advertisement: 'A', duplicate: 'D', noise: 'N',
}

/** The rows of the `?` sheet and the menu under which a deed stands. */
export const DEED_GROUPS = ['article', 'lines', 'paragraph', 'doubt', 'page'] as const
export type DeedGroup = (typeof DEED_GROUPS)[number]

/** How a deed is done: at once, after an answer, or by going or opening something. */
type How =
  | { readonly does: 'step'; readonly build: (context: DeedContext, chosen: Chosen, situation: Situation) => DeedOutcome }
  | { readonly does: 'ask-role'; readonly build: (context: DeedContext, chosen: Chosen, role: BlockRole) => DeedOutcome }
  | { readonly does: 'ask-reason'; readonly build: (context: DeedContext, chosen: Chosen, reason: AsideReason) => DeedOutcome }
  | { readonly does: 'ask-article'; readonly build: (context: DeedContext, chosen: Chosen, article: string) => DeedOutcome }
  | { readonly does: 'ask-part'; readonly build: (context: DeedContext, chosen: Chosen, part: string | null) => DeedOutcome }
  | { readonly does: 'read-again'; readonly stretch: (situation: Situation) => Stretch | null }
  | { readonly does: 'choose'; readonly choose: (situation: Situation) => Choice | null }
  | { readonly does: 'carry'; readonly load: (chosen: Chosen) => Load | null }
  | { readonly does: 'undo' | 'redo' | 'repair' | 'untangle' | 'extracted' | 'edit' | 'help' | 'menu' | 'palette' }

/** A deed of the workbench: the key handler, the toolbar, the menus, the palette and the `?` sheet all read this. */
export type BenchDeed = How & {
  readonly id: string
  readonly group: DeedGroup
  readonly keys: readonly [string, ...string[]]
  readonly when: (situation: Situation) => boolean
}

const REFUSED: DeedOutcome = { ok: false, why: { kind: 'not-in-article' } }

function hasChosen({ chosen, mayCorrect }: Situation): boolean {
  return mayCorrect && chosen !== null
}

function inArticle(situation: Situation): boolean {
  return situation.mayCorrect && articleAt(situation) !== null
}

/** The article `by` places further on the page than the one at the focus. */
function neighbour(situation: Situation, by: number): string | null {
  const at = articleAt(situation)
  return at === null ? null : (situation.page.articles[at.index + by]?.id ?? null)
}

function join(context: DeedContext, situation: Situation, by: 1 | -1): DeedOutcome {
  const here = articleAt(situation)?.article.id
  const other = neighbour(situation, by)
  if (here === undefined || other === null) return { ok: false, why: { kind: 'no-neighbour' } }
  return by === 1 ? joinArticles(context, here, other) : joinArticles(context, other, here)
}

/** The key behind which a thing comes when it goes one place up or down in its row. */
function afterStep(row: readonly string[], id: string, by: 1 | -1): string | null {
  const at = row.indexOf(id)
  return (by === 1 ? row[at + 1] : row[at - 2]) ?? null
}

function canShift(row: readonly string[], id: string, by: 1 | -1): boolean {
  const at = row.indexOf(id) + by
  return at >= 0 && at < row.length
}

function blockRow(situation: Situation): readonly string[] {
  return articleAt(situation)?.article.blocks.map(({ id }) => id) ?? []
}

function articleRow({ page }: Situation): readonly string[] {
  return page.articles.map(({ id }) => id)
}

function shiftBlock(by: 1 | -1): Pick<BenchDeed & { does: 'step' }, 'does' | 'when' | 'build'> {
  return {
    does: 'step',
    when: (s) => inArticle(s) && s.chosen !== null && canShift(blockRow(s), s.chosen.block.id, by),
    build: (context, { block }, s) => orderBlocks(context, [block.id], afterStep(blockRow(s), block.id, by)),
  }
}

function shiftArticle(by: 1 | -1): Pick<BenchDeed & { does: 'step' }, 'does' | 'when' | 'build'> {
  return {
    does: 'step',
    when: (s) => inArticle(s) && neighbour(s, by) !== null,
    build: (context, _, s) => {
      const here = articleAt(s)?.article.id
      return here === undefined ? REFUSED : orderArticles(context, here, afterStep(articleRow(s), here, by))
    },
  }
}

/** The lines from the first to the last of what is chosen; null where none of it is printed. */
function chosenStretch({ chosen, page }: Situation): Stretch | null {
  if (chosen === null) return null
  if ('lines' in chosen.selection) return chosen.selection.lines
  const ids = new Set(chosen.blocks)
  const lines = Array.from(blocksOf(page)).flatMap(({ block: { id, sources } }) =>
    (ids.has(id) ? sources.filter(({ dump }) => dump === page.dump).map(({ line }) => line) : []))
  return lines.length === 0 ? null : { first: Math.min(...lines), last: Math.max(...lines) }
}

/** All deeds of the workbench, in the order in which menu and `?` sheet show them. */
export const BENCH_DEEDS: readonly BenchDeed[] = [
  {
    id: 'split', group: 'article', keys: ['S'], when: inArticle, does: 'step',
    build: (context, { first }) => splitArticle(context, first),
  },
  {
    id: 'join-next', group: 'article', keys: ['J'], does: 'step',
    when: (s) => inArticle(s) && neighbour(s, 1) !== null,
    build: (context, _, s) => join(context, s, 1),
  },
  {
    id: 'join-previous', group: 'article', keys: ['Shift+J'], does: 'step',
    when: (s) => inArticle(s) && neighbour(s, -1) !== null,
    build: (context, _, s) => join(context, s, -1),
  },
  {
    id: 'join-other', group: 'article', keys: ['O'], does: 'ask-article',
    when: (s) => inArticle(s) && s.page.articles.length > 1,
    build: (context, { home }, other) => ('article' in home ? joinArticles(context, home.article, other) : REFUSED),
  },
  {
    id: 'join-jump', group: 'article', keys: ['K'], does: 'ask-part',
    when: (s) => inArticle(s) && s.elsewhere.others.length > 0,
    build: (context, { home }, part) => {
      if (!('article' in home)) return REFUSED
      return part === null ? partJump(context, home.article) : joinJump(context, home.article, part)
    },
  },
  { id: 'article-up', group: 'article', keys: ['Alt+Shift+ArrowUp'], ...shiftArticle(-1) },
  { id: 'article-down', group: 'article', keys: ['Alt+Shift+ArrowDown'], ...shiftArticle(1) },
  {
    id: 'carry-article', group: 'article', keys: ['Shift+G'], when: inArticle, does: 'carry',
    load: ({ home }) => ('article' in home ? { article: home.article } : null),
  },
  { id: 'edit', group: 'article', keys: ['E'], when: (s) => articleAt(s) !== null, does: 'edit' },
  { id: 'carry', group: 'lines', keys: ['G'], when: hasChosen, does: 'carry', load: ({ selection }) => selection },
  {
    id: 'move', group: 'lines', keys: ['M'], does: 'ask-article',
    when: (s) => hasChosen(s) && s.page.articles.length > 0,
    build: (context, { selection }, article) => moveLines(context, selection, { article }),
  },
  {
    id: 'new-article', group: 'lines', keys: ['N'], when: hasChosen, does: 'step',
    build: (context, { selection }) => newArticle(context, selection),
  },
  {
    id: 'role', group: 'lines', keys: ['R'], when: (s) => hasChosen(s) && s.chosen?.aside !== 'all', does: 'ask-role',
    build: (context, { selection }, role) => setRole(context, selection, role),
  },
  { id: 'read-again', group: 'lines', keys: ['L'], when: (s) => hasChosen(s) && chosenStretch(s) !== null, does: 'read-again', stretch: chosenStretch },
  {
    id: 'set-aside', group: 'lines', keys: ['X'], when: hasChosen, does: 'ask-reason',
    build: (context, { selection }, reason) => setAside(context, selection, reason),
  },
  {
    id: 'take-back', group: 'lines', keys: ['T'], does: 'ask-article',
    when: (s) => hasChosen(s) && s.chosen?.aside !== 'none' && s.page.articles.length > 0,
    build: (context, { selection }, article) => takeBack(context, selection, { article }),
  },
  { id: 'untangle', group: 'lines', keys: ['U'], does: 'untangle', when: (s) => hasChosen(s) && s.chosen?.block.sources.length !== 0 },
  {
    id: 'break', group: 'paragraph', keys: ['B'], does: 'step',
    when: (s) => inArticle(s) && s.choice?.pane === 'lines',
    build: (context, { first }) => ('line' in first ? breakParagraph(context, first) : REFUSED),
  },
  {
    id: 'join-paragraphs', group: 'paragraph', keys: ['P'], when: inArticle, does: 'step',
    build: (context, { first, blocks }) => joinParagraphs(context, blocks.length > 1 ? { blocks } : first),
  },
  { id: 'block-up', group: 'paragraph', keys: ['Alt+ArrowUp'], ...shiftBlock(-1) },
  { id: 'block-down', group: 'paragraph', keys: ['Alt+ArrowDown'], ...shiftBlock(1) },
  { id: 'extracted', group: 'paragraph', keys: ['V'], does: 'extracted', when: (s) => articleAt(s) !== null && s.chosen?.block.sources.length !== 0 },
  { id: 'whole-block', group: 'paragraph', keys: ['W'], when: (s) => s.chosen !== null, does: 'choose', choose: wholeBlock },
  {
    id: 'repair', group: 'doubt', keys: ['H'], does: 'repair',
    when: (s) => inArticle(s) && s.mayWrite,
  },
  {
    id: 'accept', group: 'doubt', keys: ['A'], does: 'step',
    when: (s) => inArticle(s) && (s.chosen?.block.madeBy === 'reader' || s.chosen?.block.role === 'damaged'),
    build: (context, { block }) => setRole(context, { blocks: [block.id] }, block.role === 'damaged' ? 'headline' : block.role),
  },
  { id: 'next-doubt', group: 'doubt', keys: ['D'], when: (s) => s.doubts.length > 0, does: 'choose', choose: (s) => lineOfDoubt(s, 1) },
  { id: 'previous-doubt', group: 'doubt', keys: ['Shift+D'], when: (s) => s.doubts.length > 0, does: 'choose', choose: (s) => lineOfDoubt(s, -1) },
  { id: 'next-article', group: 'page', keys: [']'], when: (s) => s.page.articles.length > 0, does: 'choose', choose: (s) => beginningOfArticle(s, 1) },
  { id: 'previous-article', group: 'page', keys: ['['], when: (s) => s.page.articles.length > 0, does: 'choose', choose: (s) => beginningOfArticle(s, -1) },
  { id: 'undo', group: 'page', keys: ['Mod+Z'], when: (s) => s.mayCorrect && s.undoRedo.undo !== null, does: 'undo' },
  { id: 'redo', group: 'page', keys: ['Mod+Shift+Z', 'Mod+Y'], when: (s) => s.mayCorrect && s.undoRedo.redo !== null, does: 'redo' },
  {
    id: 'read-page-again', group: 'page', keys: ['Shift+L'], does: 'read-again',
    when: (s) => s.mayCorrect && s.order.lines.length > 0, stretch: () => ({ first: 0, last: Infinity }),
  },
  { id: 'menu', group: 'page', keys: ['Shift+F10', 'ContextMenu'], when: (s) => s.chosen !== null, does: 'menu' },
  { id: 'palette', group: 'page', keys: ['Mod+K'], when: () => true, does: 'palette' },
  { id: 'help', group: 'page', keys: ['?'], when: () => true, does: 'help' },
]

/** Whether a deed opens something that takes the focus, so that the menu from which it was chosen must not give it back. */
export function opensMore({ does }: BenchDeed): boolean {
  return does.startsWith('ask-') || ['carry', 'repair', 'help'].includes(does)
}

/** The deed of a chord, or undefined where the chord is not ours. */
export function deedOfChord(chord: string): BenchDeed | undefined {
  return BENCH_DEEDS.find(({ keys }) => keys.includes(chord))
}
