import { describe, expect, it } from 'vitest'
import { MEDIA_TOPICS } from './media-topics'
import { readVocabulary } from './vocabulary-file'

/** A concept of an invented scheme in the shape of IPTC's own. */
const concept = (code: string, zh: string | null, other: Readonly<Record<string, unknown>> = {}) => ({
  uri: `http://cv.iptc.org/newscodes/mediatopic/${code}`, qcode: `medtop:${code}`,
  prefLabel: { 'en-GB': `topic ${code}`, ...(zh === null ? {} : { 'zh-Hans': zh }) }, ...other,
})
const release = (conceptSet: readonly unknown[]) => JSON.stringify({
  uri: 'http://cv.iptc.org/newscodes/mediatopic/', dateReleased: '2026-07-02T12:00:00+00:00', conceptSet,
})

describe('a release of the Media Topics', () => {
  it('is read with its levels, in Chinese before English, without what is retired', () => {
    const read = readVocabulary(release([
      concept('20000002', '渡船', { broader: ['medtop:20000001'] }),
      concept('20000001', '水上', { broader: ['http://cv.iptc.org/newscodes/mediatopic/14000000'] }),
      concept('20000003', null, { broader: ['medtop:20000001'] }),
      concept('20000004', '驿马', { retired: '2020-01-01T00:00:00+00:00' }),
      concept('14000000', '社会'),
    ]))
    expect(read).toMatchObject({ ok: true, known: { slug: 'media-topics', release: '2026-07-02', source: expect.stringContaining('CC BY') } })
    expect(read.ok && read.entries.map(({ code, label, labelEn, parent }) => [code, label, labelEn, parent])).toEqual([
      ['medtop:14000000', '社会', 'topic 14000000', null],
      ['medtop:20000001', '水上', 'topic 20000001', 'medtop:14000000'],
      ['medtop:20000002', '渡船', 'topic 20000002', 'medtop:20000001'],
      ['medtop:20000003', 'topic 20000003', 'topic 20000003', 'medtop:20000001'],
    ])
  })

  it('tells namesakes apart by what they stand below, and lets what stands below nothing known stand at the top', () => {
    const read = readVocabulary(release([
      concept('1', '水上'), concept('2', '空中'),
      concept('3', '航行', { broader: ['medtop:1'] }), concept('4', '航行', { broader: ['medtop:2'] }), concept('5', '陆上', { broader: ['medtop:9'] }),
    ]))
    expect(read.ok && read.entries.map(({ label, parent }) => [label, parent])).toEqual([
      ['水上', null], ['空中', null], ['航行（水上）', 'medtop:1'], ['航行（空中）', 'medtop:2'], ['陆上', null],
    ])
  })

  it('that names topics which it does not have is an excerpt, and retires only what it says is retired', () => {
    const excerpt = [concept('1', '水上', { narrower: ['medtop:2'] }), concept('3', '驿马', { retired: '2020-01-01' })]
    expect(readVocabulary(release(excerpt))).toMatchObject({ known: { retired: ['medtop:3'] } })
    expect(readVocabulary(release([...excerpt, concept('2', '渡船')]))).toMatchObject({ known: { retired: null } })
  })

  it('whose topics stand in a circle is read all the same', () => {
    const read = readVocabulary(release([concept('1', '甲', { broader: ['medtop:2'] }), concept('2', '乙', { broader: ['medtop:1'] })]))
    expect(read.ok && read.entries).toHaveLength(2)
  })

  it.each([['{', 'not-json'], ['{}', 'not-media-topics'], ['{"conceptSet":[{"qcode":1}]}', 'not-media-topics']])('is none: %s', (text, kind) => {
    expect(readVocabulary(text)).toEqual({ ok: false, fault: { kind } })
  })

  it('has seventeen topics at the top, which come along in both languages', () => {
    expect(MEDIA_TOPICS.entries).toHaveLength(17)
    expect(MEDIA_TOPICS.entries.every(({ label, labelEn }) => /\p{Script=Han}/u.test(label) && labelEn !== null)).toBe(true)
  })
})
