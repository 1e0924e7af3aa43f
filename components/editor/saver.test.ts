import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reply } from '@/components/desk/send-json'
import { inlines, plainText, type Block } from '@/lib/article/block'
import type { Saved } from '@/lib/server/articles/commands'
import { AFTER_COMPOSING, AT_MOST, isUnsaved, LONGEST_WAIT } from './autosave'
import { COPY_AT_MOST, openKeeper } from './copy-keeper'
import { openSaver, type Saver, type SentSave } from './saver'

/** What becomes of a save on its way. `lost`: it arrives, but its answer does not. */
type Fate = 'saved' | 'unreached' | 'lost' | 'signed-out' | 'refused' | 'conflict'

type Deed =
  | { readonly kind: 'key' | 'begin-composing' | 'end-composing' | 'turn-away' | 'come-back' }
  | { readonly kind: 'wait'; readonly for: number }

function block(text: string): Block {
  return { id: 'b1', role: 'body', text: inlines(text), sources: [], madeBy: 'person' }
}

/** A clock that goes only when it is told to. */
function openClock() {
  let now = 0
  let timers: { readonly at: number; readonly work: () => void }[] = []
  const rest = () => new Promise<void>((resolve) => { setImmediate(resolve) })
  return {
    now: () => now,
    later(work: () => void, milliseconds: number) {
      const timer = { at: now + milliseconds, work }
      timers.push(timer)
      return () => { timers = timers.filter((other) => other !== timer) }
    },
    async advance(milliseconds: number) {
      const until = now + milliseconds
      await rest()
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).toSorted((one, other) => one.at - other.at)[0]
        if (!next) break
        now = Math.max(next.at, now)
        timers = timers.filter((other) => other !== next)
        next.work()
        await rest()
      }
      now = until
    },
  }
}

/** A person who types one letter per key, a server that meets saves with the fates it is given, and a browser's storage. */
function openDesk(met: readonly Fate[], travel: number) {
  const fates = [...met]
  const clock = openClock()
  const versions = [{ blocks: [block('')] }]
  const arrived = new Map<string, string>()
  let ids = 0
  const made: number[] = []
  const person = { text: '', composing: false, composedAt: -Infinity }
  let inFlight = 0
  let stored: string | null = null

  function mayTouch() {
    expect(person.composing).toBe(false)
    expect(clock.now()).toBeGreaterThanOrEqual(person.composedAt + AFTER_COMPOSING)
  }
  function arrive({ revision, version, blocks }: SentSave): Saved {
    const text = blocks.map(plainText).join('')
    const before = arrived.get(version)
    if (before !== undefined) expect(before).toBe(text)
    else if (revision !== versions.length) throw new Error('a stale save that is not known')
    else versions.push({ blocks: [block(text)] })
    arrived.set(version, text)
    return { revision: versions.length, blocks: versions.at(-1)?.blocks ?? [], ids: ['b1'], merged: false }
  }
  function meet(fate: Fate, save: SentSave): Reply<Saved> {
    if (fate === 'unreached') return { kind: 'unreached' }
    if (fate === 'signed-out') return { kind: 'refused', failure: { kind: 'not-allowed', code: 'not-signed-in', values: {} } }
    if (fate === 'refused') return { kind: 'refused', failure: { kind: 'defect', code: 'defect', values: {} } }
    if (fate === 'conflict') {
      const detail = { revision: versions.length, blocks: versions.at(-1)?.blocks ?? [], conflicts: ['b1'] }
      return { kind: 'refused', failure: { kind: 'conflict', code: 'article-moved-on', values: {}, detail } }
    }
    const value = arrive(save)
    return fate === 'lost' ? { kind: 'unreached' } : { kind: 'done', value }
  }
  const saver: Saver = openSaver({ revision: 1, blocks: [block('')] }, {
    async send(save) {
      inFlight += 1
      expect(inFlight).toBe(1)
      await new Promise<void>((resolve) => { clock.later(resolve, travel) })
      inFlight -= 1
      return meet(fates.shift() ?? 'saved', save)
    },
    collect() {
      mayTouch()
      return { blocks: [block(person.text)], takeIn: () => { mayTouch(); return null } }
    },
    merge: () => false,
    refused: () => {},
    isOurs: () => Promise.resolve(true),
    newId: () => `v${ids += 1}`,
    now: clock.now,
    later: clock.later,
  })
  const keeper = openKeeper<string>({
    collect: () => {
      expect(person.composing).toBe(false)
      return person.text
    },
    write: (text) => { stored = text; return Promise.resolve() },
    remove: () => { stored = null; return Promise.resolve() },
    now: clock.now,
    later: clock.later,
  })
  saver.subscribe(() => {
    keeper.follow(saver.snapshot().autosave)
    if (saver.snapshot().autosave.trouble === 'conflict') clock.later(saver.settle, 0)
  })
  const served = () => plainText(versions.at(-1)?.blocks[0] ?? block(''))

  async function act(deed: Deed) {
    if (deed.kind === 'wait') await clock.advance(deed.for)
    if (deed.kind === 'key') {
      person.text += 'x'
      made.push(clock.now())
      saver.edited()
    }
    if (deed.kind === 'begin-composing') {
      saver.composing(true)
      person.composing = true
    }
    if (deed.kind === 'end-composing' && person.composing) {
      Object.assign(person, { composing: false, composedAt: clock.now() })
      saver.composing(false)
    }
    if (deed.kind === 'turn-away') {
      void keeper.flush()
      saver.flush()
    }
    if (deed.kind === 'come-back') saver.retry()
    await clock.advance(0)
  }
  /** How many letters neither the server nor the browser has although they are older than the copy may be. */
  function lost(): number {
    const safe = Math.max(served().length, stored?.length ?? 0)
    if (person.composing || clock.now() < person.composedAt + COPY_AT_MOST) return 0
    return made.filter((at, index) => index >= safe && at < clock.now() - COPY_AT_MOST - AFTER_COMPOSING).length
  }
  return { act, clock, saver, keeper, person, served, lost, stored: () => stored }
}

const deed = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Deed>({ kind: 'key' }) },
  { weight: 4, arbitrary: fc.oneof(fc.nat(400), fc.nat(12_000)).map((wait): Deed => ({ kind: 'wait', for: wait })) },
  { weight: 3, arbitrary: fc.constantFrom<Deed>({ kind: 'begin-composing' }, { kind: 'end-composing' }, { kind: 'turn-away' }, { kind: 'come-back' }) },
)
const fate = fc.constantFrom<Fate>('saved', 'saved', 'unreached', 'lost', 'signed-out', 'refused', 'conflict')
const day = fc.record({ deeds: fc.array(deed, { maxLength: 50 }), fates: fc.array(fate, { maxLength: 12 }), travel: fc.constantFrom(20, 900, 15_000) })

describe('whatever a person, an input method, the network and the server do', () => {
  it('saves go one at a time, and neither reads nor changes the text while an input method composes', async () => {
    await fc.assert(fc.asyncProperty(day, async ({ deeds, fates, travel }) => {
      const desk = openDesk(fates, travel)
      for (const one of deeds) await desk.act(one)
    }))
  })

  it('every letter is on the server or in the local copy a moment after it was typed', async () => {
    await fc.assert(fc.asyncProperty(day, async ({ deeds, fates, travel }) => {
      const desk = openDesk(fates, travel)
      for (const one of deeds) {
        await desk.act(one)
        expect(desk.lost()).toBe(0)
      }
    }))
  })

  it('nothing stays unsaved longer than the limit, but for an input method at work or a trouble that is shown', async () => {
    await fc.assert(fc.asyncProperty(day, async ({ deeds, fates, travel }) => {
      const desk = openDesk(fates, travel)
      for (const one of deeds) {
        await desk.act(one)
        const { autosave } = desk.saver.snapshot()
        const free = autosave.trouble === null && autosave.sending === null && !autosave.composing
        if (free && isUnsaved(autosave) && desk.clock.now() > autosave.composedAt + AFTER_COMPOSING) {
          expect(desk.clock.now() - autosave.since).toBeLessThanOrEqual(AT_MOST)
        }
      }
    }))
  })

  it('in the end the server has every letter once, and the local copy is gone', async () => {
    await fc.assert(fc.asyncProperty(day, async ({ deeds, fates, travel }) => {
      const desk = openDesk(fates, travel)
      for (const one of [...deeds, { kind: 'end-composing' }] satisfies Deed[]) await desk.act(one)
      // What the server refused is tried again with the next key: one for every fate, and one when all is well again.
      for (let round = 0; round <= fates.length + 1; round += 1) {
        await desk.act({ kind: 'key' })
        await desk.act({ kind: 'wait', for: LONGEST_WAIT + travel })
      }
      expect(desk.served()).toBe(desk.person.text)
      expect(desk.keeper.snapshot()).toBe('nothing')
      expect(desk.stored()).toBeNull()
    }))
  })
})

describe('a browser that allows no storage', () => {
  it('says so, and saving goes on', async () => {
    const clock = openClock()
    const keeper = openKeeper({ collect: () => '', write: () => Promise.reject(new Error('no room')), remove: () => Promise.resolve(), now: clock.now, later: clock.later })
    keeper.follow({ edits: 1, kept: 0, composing: false })
    await clock.advance(COPY_AT_MOST)
    expect(keeper.snapshot()).toBe('refused')
    keeper.follow({ edits: 1, kept: 1, composing: false })
    await clock.advance(COPY_AT_MOST)
    expect(keeper.snapshot()).toBe('nothing')
  })
})
