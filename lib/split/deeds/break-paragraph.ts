import { cutAt, setBlockRole, standing, writeDeed, type DeedContext, type DeedOutcome } from '../script'
import { resolvePoint } from './selection'

/** Breaks a block where a line begins: a new one of the same role begins there. */
export function breakParagraph(context: DeedContext, at: { readonly line: number }): DeedOutcome {
  return writeDeed('break-paragraph', context, (script) => {
    const point = resolvePoint(script, at)
    if ('kind' in point) return point
    const { block } = standing(script, point.block)
    const index = block.sources.findIndex(({ dump, line }) => dump === context.page.dump && line === at.line)
    const source = block.sources[index]
    if (source === undefined || index === 0) return { kind: 'nothing-to-do' }
    const next = cutAt(script, block, { dump: source.dump, line: source.line, offset: source.from })
    setBlockRole(script, next, block.role)
    return null
  })
}
