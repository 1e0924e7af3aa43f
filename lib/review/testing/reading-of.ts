import { plainText } from '../../article/block'
import type { Span } from '../../dump/span'
import type { Reading } from '../../reading/reading'
import type { PageState } from '../../split/page-state'

/** The reading that makes a page what it is: what stands in it without a source is left out, because no machine reads it. */
export function readingOf({ dump, articles, aside }: PageState): Reading {
  const spansOf = (sources: PageState['aside'][number]['block']['sources']): Span[] =>
    sources.filter((source) => source.dump === dump).map(({ line, from, to }) => ({ line, from, to }))
  return {
    version: 'drawn',
    articles: articles.map(({ blocks }) => ({
      blocks: blocks.flatMap((block) => {
        const spans = spansOf(block.sources)
        return spans.length === 0 ? [] : [{ role: block.role, spans, text: plainText(block) }]
      }),
    })),
    aside: aside.flatMap(({ block, reason }) => spansOf(block.sources).map((span) => ({ span, reason }))),
    confidence: [],
    doubts: [],
  }
}
