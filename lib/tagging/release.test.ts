import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type CodedTag, planRelease, tallyOf } from './release'
import { type VocabularyEntry, parentsFirst } from './vocabulary-entry'

const entries = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom(...'ABCDEFGH'), label: fc.constantFrom(...'江河湖海山川'), labelEn: fc.constantFrom('river', null),
    parent: fc.constantFrom('A', 'B', 'C', null), synonyms: fc.constant<readonly string[]>([]),
  }),
  { selector: ({ code }) => code },
).map((all) => parentsFirst(all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index)))

/** The tags of a vocabulary after a plan. */
function after(tags: readonly CodedTag[], given: readonly VocabularyEntry[]): readonly CodedTag[] {
  const { added, changed, retired } = planRelease(tags, given)
  const asTag = (id: string, { code, label, labelEn, parent }: VocabularyEntry): CodedTag => ({ id, code, label, labelEn, parent, retired: false, merged: false })
  const kept = tags.map((tag) => {
    const change = changed.find(({ id }) => id === tag.id)
    const gone = retired.find(({ id }) => id === tag.id)
    return change ? asTag(tag.id, change.entry) : gone ? { ...tag, label: gone.label, retired: true } : tag
  })
  return [...kept, ...added.map((entry) => asTag(`id of ${entry.code}`, entry))]
}

describe('a release that is loaded', () => {
  it('leaves every tag where it is, makes the vocabulary as it says, and has nothing to do a second time', () => {
    fc.assert(fc.property(fc.array(entries, { minLength: 1, maxLength: 4 }), (releases) => {
      let tags: readonly CodedTag[] = []
      for (const given of releases) {
        const next = after(tags, given)
        expect(next.map(({ id }) => id)).toEqual(expect.arrayContaining(tags.map(({ id }) => id)))
        const live = next.filter(({ retired }) => !retired).map(({ code, label, labelEn, parent }) => ({ code, label, labelEn, parent, synonyms: [] }))
        expect(live.toSorted(byCode)).toEqual(given.toSorted(byCode))
        expect(new Set(next.map(({ label }) => label)).size).toBe(next.length)
        expect(planRelease(next, given)).toEqual({ added: [], changed: [], retired: [] })
        tags = next
      }
    }))
  })

  it('that is an excerpt retires what it names, and leaves the rest', () => {
    const tag = (code: string, label: string): CodedTag => ({ id: code, code, label, labelEn: null, parent: null, retired: false, merged: false })
    const given: VocabularyEntry[] = [{ code: 'A', label: '江', labelEn: null, parent: null, synonyms: [] }]
    const { retired } = planRelease([tag('A', '江'), tag('B', '河'), tag('C', '湖')], given, ['C'])
    expect(retired).toEqual([{ id: 'C', label: '湖' }])
  })
})

test('what was merged, and what stands below it in the release, has its place already', () => {
  const tag = (code: string, parent: string | null, merged: boolean): CodedTag => ({ id: code, code, label: code, labelEn: null, parent, retired: false, merged })
  const entry = (code: string, parent: string | null): VocabularyEntry => ({ code, label: code, labelEn: null, parent, synonyms: [] })
  const tags = [tag('a', null, false), tag('b', null, true), tag('c', 'a', false)]
  expect(planRelease(tags, [entry('a', null), entry('b', 'a'), entry('c', 'b')])).toEqual({ added: [], changed: [], retired: [] })
})

test('a release is told by what became of tags; one that has another name and place counts for both', () => {
  const tag = (code: string, given: Partial<CodedTag> = {}): CodedTag => ({ id: code, code, label: code, labelEn: null, parent: null, retired: false, merged: false, ...given })
  const entry = (code: string, given: Partial<VocabularyEntry> = {}): VocabularyEntry => ({ code, label: code, labelEn: null, parent: null, synonyms: [], ...given })
  const plan = planRelease(
    [tag('a'), tag('b'), tag('c', { retired: true }), tag('d')],
    [entry('a'), entry('b', { label: 'B', parent: 'a' }), entry('c'), entry('e')],
  )
  expect(tallyOf(plan)).toEqual({ added: 1, renamed: 1, moved: 1, restored: 1, retired: 1 })
})

function byCode(one: { readonly code: string }, other: { readonly code: string }): number {
  return one.code.localeCompare(other.code)
}
