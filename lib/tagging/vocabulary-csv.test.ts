import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRows } from '../tables/csv-rows'
import { parseVocabulary } from './vocabulary-csv'

const faultOf = (text: string) => {
  const parsed = parseVocabulary(text)
  return parsed.ok ? null : parsed.fault
}

describe('a controlled vocabulary as a table', () => {
  it('is read with its levels', () => {
    expect(parseVocabulary('code,label,labelEn,parent,synonyms\nL1,水上,On the water,,\nL1.1,渡口,"Ferries, landings",L1,摆渡；渡头、 渡头;\n')).toEqual({
      ok: true,
      entries: [
        { code: 'L1', label: '水上', labelEn: 'On the water', parent: null, synonyms: [] },
        { code: 'L1.1', label: '渡口', labelEn: 'Ferries, landings', parent: 'L1', synonyms: ['摆渡', '渡头'] },
      ],
    })
  })

  it('may have its columns in any order, other columns beside them, a mark and CRLF', () => {
    const table = '\ufeffParent,Label_ZH,note,CODE\r\n,水上,x,L1\r\n'
    expect(parseVocabulary(table)).toEqual({ ok: true, entries: [{ code: 'L1', label: '水上', labelEn: null, parent: null, synonyms: [] }] })
  })

  it.each([
    ['code,name\nL1,水上', { kind: 'no-header', column: 'label' }],
    ['', { kind: 'no-header', column: 'code' }],
    ['code,label\n\n', { kind: 'no-entry' }],
    ['code,label\nL1,水上\n\nL2,', { kind: 'row', line: 4 }],
    ['code,label\nL1,"水\n上', { kind: 'quote', line: 2 }],
  ])('is refused with the place of its fault: %j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault)
  })
})

describe('comma-separated values', () => {
  it('come back as they were written', () => {
    const written = (rows: readonly (readonly string[])[]) =>
      rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
    const cell = fc.string({ unit: fc.constantFrom('水', 'a', ',', '"', '\n', '\r', ' ') })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((value) => value !== '')))
    fc.assert(fc.property(table, (rows) => {
      const parsed = parseRows(written(rows))
      expect(parsed.ok && parsed.rows.map(({ cells }) => cells)).toEqual(rows)
    }))
  })

  it('are read whatever they are, and the reading ends', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r') }), (text) => {
      expect(parseRows(text).ok).toBeTypeOf('boolean')
    }))
  })
})
