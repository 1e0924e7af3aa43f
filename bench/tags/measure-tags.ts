import type { Report } from '../figure'
import { measureSuggestions } from './measure-suggestions'

/** Measures what the issue of tags asks for. */
export async function measureTags(): Promise<Report> {
  return measureSuggestions()
}
