import { describe, expect, it } from 'vitest'
import type { StoredStyle } from '@/lib/server/titles/schema'
import { changesOf, mergeStyles } from './merge-styles'

const base: StoredStyle = { labels: ['札记', '小记'], headlines: 'before' }

describe('two people in one house style', () => {
  it('keep what either added, and lose what either took out', () => {
    const ours: StoredStyle = { labels: ['札记', '夜话'], headlines: 'before' }
    const theirs: StoredStyle = { labels: ['小记', '晨报', '夜话'], folio: ['江村'], headlines: 'before' }
    expect(mergeStyles(base, ours, theirs)).toEqual({ labels: ['晨报', '夜话'], folio: ['江村'], headlines: 'before' })
  })

  it('have the habit that one of them chose, and ours where both chose', () => {
    expect(mergeStyles(base, base, { ...base, headlines: 'after' }).headlines).toBe('after')
    expect(mergeStyles(base, { labels: base.labels }, base).headlines).toBeUndefined()
    expect(mergeStyles(base, { ...base, headlines: 'mixed' }, { ...base, headlines: 'after' }).headlines).toBe('mixed')
  })

  it('leave no list empty', () => {
    expect(mergeStyles(base, {}, base)).toEqual({})
  })
})

describe('what somebody else did', () => {
  it('is told list by list', () => {
    expect(changesOf(base, { labels: ['小记', '晨报'], folio: ['江村'] })).toEqual([
      { list: 'labels', added: ['晨报'], removed: ['札记'] },
      { list: 'folio', added: ['江村'], removed: [] },
    ])
  })
})
