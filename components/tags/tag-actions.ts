import type { TagArticles } from '@/components/tagging/bulk/use-bulk-tagging'
import type { LoadVocabulary } from '@/components/vocabularies/load-vocabulary-dialog'
import type { Outcome } from '@/lib/server/action'
import type { Kept, Merged } from '@/lib/server/tags/keeping/commands'
import type { TagOption } from '@/lib/server/tags/queries'
import type { NewTag, TagDescription, TagMerge, TagRename } from '@/lib/server/tags/schema'
import type { Loaded } from '@/lib/server/vocabularies/commands'

export type CreateTag = (input: NewTag) => Promise<Outcome<TagOption>>

/** What the desk can do with vocabularies and tags. */
export interface TagActions {
  readonly loadVocabulary: LoadVocabulary
  readonly loadChinesePlaces: () => Promise<Outcome<Loaded>>
  readonly createTag: CreateTag
  readonly renameTag: (input: TagRename) => Promise<Outcome<Kept>>
  readonly describeTag: (input: TagDescription) => Promise<Outcome<Kept>>
  readonly mergeTags: (input: TagMerge) => Promise<Outcome<Merged>>
  readonly deleteUnusedTags: (input: string[]) => Promise<Outcome<number>>
  readonly tagArticles: TagArticles
}
