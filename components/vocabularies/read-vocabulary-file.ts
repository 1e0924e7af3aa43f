import { parseVocabulary, type VocabularyFault, type VocabularyRow } from '@/lib/tagging/vocabulary-csv'

/** What a file of a vocabulary holds, or why it cannot be read. */
export type ReadVocabulary =
  | { readonly ok: true; readonly entries: readonly VocabularyRow[] }
  | { readonly ok: false; readonly fault: VocabularyFault | { readonly kind: 'not-text' } }

export async function readVocabularyFile(file: File): Promise<ReadVocabulary> {
  try {
    return parseVocabulary(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return { ok: false, fault: { kind: 'not-text' } }
  }
}
