'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { newId } from '@/components/desk/new-id'
import { useAnnounce } from '@/components/ui/toast'
import { ASIDE_REASONS, type AsideReason, type BlockRole } from '@/lib/article/block'
import type { Span } from '@/lib/dump/span'
import type { Stretch } from '@/lib/review/loose-blocks'
import { putDown } from '@/lib/split/deeds/put-down'
import { setAside } from '@/lib/split/deeds/set-aside'
import { setRole } from '@/lib/split/deeds/set-role'
import { untangle, type UntangleTarget } from '@/lib/split/deeds/untangle'
import { type DropPlace, type Load, selectionOf } from '@/lib/split/drop-places'
import type { DeedContext, DeedOutcome } from '@/lib/split/script'
import { usePlaceName } from './carry/use-place-name'
import { type Choice, chooseBlock } from './choice'
import type { Corrections } from './corrections'
import type { Errands } from './errands'
import type { BenchDeed } from './deeds'
import { articleAt, type Situation } from './situation'
import type { ReadablePage } from './read-stretch.worker'
import { APART, type AskingDeed } from './use-answers'
import { useReadAgain } from './use-read-again'
import { useJoinElsewhere } from './use-join-elsewhere'
import { nextPartElsewhere } from './other-parts'
import { useRefusal } from './use-corrections'
import { whyNot } from './why-not'

/** What stands open above the workbench. */
export type Opened =
  | { readonly kind: 'asking'; readonly deed: AskingDeed }
  | { readonly kind: 'setting-aside'; readonly load: Load }
  /** `at` is where the pointer was; null where it was opened by a key. */
  | { readonly kind: 'menu'; readonly at: { readonly x: number; readonly y: number } | null }
  | { readonly kind: 'repair' | 'untangle' | 'extracted' | 'help' | 'palette' }
  | null

/** The ways to do deeds, and what stands open of them. */
export type Deeds = ReturnType<typeof useDeeds>

/** Does deeds: builds their Steps, sends them on their way, asks what they need to know, and says what came of them. */
export function useDeeds({ situation, corrections, errands, readable, onChoose, onPointTo, onCarry }: {
  readonly situation: Situation
  readonly corrections: Corrections
  readonly errands: Errands
  readonly readable: ReadablePage
  /** Chooses something and goes there. */
  readonly onChoose: (choice: Choice | null) => void
  /** Chooses something without going there, because what opens above it takes the focus. */
  readonly onPointTo: (choice: Choice) => void
  readonly onCarry: (load: Load) => void
}) {
  const t = useTranslations('workbench')
  const router = useRouter()
  const announce = useAnnounce()
  const refusal = useRefusal()
  const placeName = usePlaceName()
  const [opened, setOpened] = useState<Opened>(null)
  /** What is said aloud of the last deed. */
  const [said, setSaid] = useState('')
  const readAgain = useReadAgain(readable, setSaid)
  const joinElsewhere = useJoinElsewhere(errands, setSaid)
  const context: DeedContext = { page: situation.page, cutter: situation.cutter, newId }

  function finish(name: string, outcome: DeedOutcome) {
    correct(t('said.done', { deed: name }), outcome)
  }
  function correct(done: string, outcome: DeedOutcome) {
    if (!outcome.ok) return announce({ text: refusal(outcome.why), id: 'refused' })
    corrections.correct(outcome.step)
    setSaid(done)
  }

  function perform(deed: BenchDeed) {
    const { chosen } = situation
    const why = whyNot(deed, situation)
    if (why !== null) return announce({ text: t('not-now', { deed: nameOf(deed), why: t(`why-not.${why}`) }), id: 'refused' })
    switch (deed.does) {
      case 'undo':
      case 'redo':
        corrections.takeBack(deed.does)
        return setSaid(t(deed.does === 'undo' ? 'said.undone' : 'said.redone'))
      case 'carry': return carry(chosen && deed.load(chosen))
      case 'choose': return onChoose(deed.choose(situation))
      case 'read-again': return void readStretch(nameOf(deed), deed.stretch(situation))
      case 'edit': return router.push(`/desk/articles/${articleAt(situation)?.article.id}`)
      case 'menu': return setOpened({ kind: 'menu', at: null })
      case 'palette':
      case 'repair':
      case 'untangle':
      case 'extracted':
      case 'help': return setOpened({ kind: deed.does })
      case 'step': return chosen === null ? undefined : finish(nameOf(deed), deed.build(context, chosen, situation))
      default: return setOpened({ kind: 'asking', deed })
    }
  }

  async function readStretch(name: string, stretch: Stretch | null) {
    const outcome = stretch && (await readAgain(stretch, () => corrections.snapshot().shown))
    if (outcome === null) return setSaid('')
    if (outcome.ok || outcome.why.kind !== 'nothing-to-do') return finish(name, outcome)
    announce({ text: t('read-again.same'), id: 'refused' })
    setSaid('')
  }
  function carry(load: Load | null) {
    if (load !== null) onCarry(load)
  }
  /** Puts down what was carried; aside, it asks why first. */
  function putDownAt(load: Load, place: DropPlace) {
    if (place.kind === 'aside') return setOpened({ kind: 'setting-aside', load })
    const outcome = putDown(context, load, place)
    if (!outcome.ok && outcome.why.kind === 'nothing-to-do') return setSaid(t('carry.said-left'))
    correct(t('carry.said-put', { place: placeName(situation.page, load, place) }), outcome)
  }
  function setAsideAs(load: Load, reason: string) {
    setOpened(null)
    const known = ASIDE_REASONS.find((one) => one === reason)
    if (known) finish(t('deeds.set-aside'), setAside(context, selectionOf(situation.page, load), known))
  }

  function answer(deed: AskingDeed, value: string) {
    const { chosen } = situation
    setOpened(null)
    if (chosen === null) return
    const next = deed.does === 'ask-part' ? nextPartElsewhere(situation, value) : null
    if (next !== null) return void joinElsewhere(next)
    finish(nameOf(deed), answered(deed, context, situation, value))
  }

  /** Takes characters apart, and goes on where what survives of a headline is to be repaired. */
  function takeApart(spans: readonly Span[], target: UntangleTarget, role: BlockRole) {
    const outcome = untangle(context, spans, target, role)
    setOpened(null)
    finish(t('deeds.untangle'), outcome)
    const piece = outcome.ok ? outcome.step.ops.findLast(({ op }) => op === 'move' || op === 'role') : undefined
    if (piece === undefined || !('block' in piece)) return
    if (!situation.mayWrite || (role !== 'damaged' && role !== 'headline')) return onChoose(chooseBlock(piece.block))
    onPointTo(chooseBlock(piece.block))
    setOpened({ kind: 'repair' })
  }

  function makeHeadline(blocks: readonly string[]) {
    if (blocks.length > 0) finish(t('deeds.repair'), setRole(freshContext(context, corrections), { blocks }, 'headline'))
  }

  function nameOf({ id }: BenchDeed): string {
    return t(`deeds.${id}` as 'deeds.split')
  }
  /** Closes what is open, unless it made way for something else already. */
  function close() {
    setOpened((now) => (now === opened ? null : now))
  }
  return { opened, open: setOpened, close, said, say: setSaid, perform, answer, putDownAt, setAsideAs, takeApart, makeHeadline }
}

/** The context on the page as it is this moment, after a text save that the screen has not drawn yet. */
function freshContext(context: DeedContext, corrections: Corrections): DeedContext {
  return { ...context, page: corrections.snapshot().shown }
}

/** The Step of a deed with its answer; the menus offer only what fits. */
function answered(deed: AskingDeed, context: DeedContext, { chosen }: Situation, value: string): DeedOutcome {
  if (chosen === null) return { ok: false, why: { kind: 'nothing-to-do' } }
  switch (deed.does) {
    case 'ask-role': return deed.build(context, chosen, value as BlockRole)
    case 'ask-reason': return deed.build(context, chosen, value as AsideReason)
    case 'ask-article': return deed.build(context, chosen, value)
    case 'ask-part': return deed.build(context, chosen, value === APART ? null : value)
  }
}
