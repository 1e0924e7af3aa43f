import { readVocabulary, type VocabularyFile } from '@/lib/tagging/vocabulary-file'

/** What a file that somebody chose holds, or why it cannot be read. */
export type ReadVocabulary = VocabularyFile | { readonly ok: false; readonly fault: { readonly kind: 'not-text' } }

export async function readVocabularyFile(file: File): Promise<ReadVocabulary> {
  try {
    return readVocabulary(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
  } catch {
    return { ok: false, fault: { kind: 'not-text' } }
  }
}
