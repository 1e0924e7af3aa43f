import { openBenchDesk } from '../desk/bench-desk'
import type { Report } from '../figure'
import { findingFigures } from './measure-finding'
import { measureSuggestions } from './measure-suggestions'

/** Measures what the issue of tags asks for. */
export async function measureTags(): Promise<Report> {
  const suggestions = measureSuggestions()
  const desk = await openBenchDesk()
  try {
    const finding = await findingFigures(desk)
    return { figures: [...suggestions.figures, ...finding.figures], notes: [...suggestions.notes, ...finding.notes] }
  } finally {
    await desk.end()
  }
}
