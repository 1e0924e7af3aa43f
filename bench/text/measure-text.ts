import type { Report } from '../figure'
import { openBenchDesk } from '../desk/bench-desk'
import { diffFigures } from './diff-figures'
import { savingFigures } from './saving-figures'
import { typingFigures } from './typing-figures'

/** Measures what the issue of text and versions asks for. */
export async function measureText(): Promise<Report> {
  const diff = diffFigures()
  const desk = await openBenchDesk()
  try {
    const typing = await typingFigures(desk)
    const saving = await savingFigures(desk)
    return { figures: [...diff.figures, ...typing, ...saving.figures], notes: [...diff.notes, ...saving.notes] }
  } finally {
    await desk.end()
  }
}
