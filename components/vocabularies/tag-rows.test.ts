import { describe, expect, it } from 'vitest'
import type { TagUsage } from '@/lib/server/tags/queries'
import { vocabulariesOf } from './tag-rows'

const tag = (label: string, articles: number, { free = true, parent = null }: { free?: boolean; parent?: string | null } = {}): TagUsage => ({
  id: label, slug: label, label, labelEn: null, code: free ? null : label, parent, articles,
  revision: 1, parentId: null, synonyms: [], retired: false, published: 0,
  vocabulary: { slug: free ? 'free' : 'luting', name: free ? '自由标签' : '分类', kind: 'subject', free },
})

describe('the list of tags', () => {
  it('shows controlled vocabularies first, with their levels, and free tags by their use', () => {
    const tags = [
      tag('端午', 1), tag('渡口', 3),
      tag('水上', 0, { free: false }), tag('轮渡', 2, { free: false, parent: '水上' }), tag('船工', 0, { free: false, parent: '轮渡' }),
    ]
    const shown = vocabulariesOf(tags).map(({ slug, rows }) => [slug, ...rows.map(({ label, depth }) => `${label} ${depth}`)])
    expect(shown).toEqual([['luting', '水上 0', '轮渡 1', '船工 2'], ['free', '渡口 0', '端午 0']])
  })
})
