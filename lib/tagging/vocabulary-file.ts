import { type MediaTopicsFault, type ReadVocabulary, readMediaTopics } from './media-topics'
import { parseVocabulary, type VocabularyFault } from './vocabulary-csv'
import type { VocabularyEntry } from './vocabulary-entry'

/** What is known of a vocabulary by its file: nothing of a table, all of a release of the IPTC Media Topics. */
export type KnownVocabulary = Omit<ReadVocabulary, 'entries'>

/** What a file of a vocabulary holds, or why it cannot be read. */
export type VocabularyFile =
  | { readonly ok: true; readonly entries: readonly VocabularyEntry[]; readonly known: KnownVocabulary | null }
  | { readonly ok: false; readonly fault: VocabularyFault | MediaTopicsFault }

/** Reads a vocabulary from the text of its file: IPTC's own JSON, or comma-separated values. */
export function readVocabulary(text: string): VocabularyFile {
  if (!/^\ufeff?\s*\{/u.test(text)) {
    const table = parseVocabulary(text)
    return table.ok ? { ...table, known: null } : table
  }
  const topics = readMediaTopics(text)
  if (!topics.ok) return topics
  const { entries, ...known } = topics.vocabulary
  return { ok: true, entries, known }
}
