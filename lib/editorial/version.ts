/** Why there is another version of an article (see `Version` in the data model). */
export type VersionCause = 'import' | 'typing' | 'step' | 'written' | 'tagging' | 'restore' | 'review' | 'erasure'

/** What tells a moment of an article's life from a save that the machine made on the way. */
export interface VersionMark {
  readonly cause: VersionCause
  /** What a person called it. */
  readonly name: string | null
  /** Whether an Edition froze it. */
  readonly published: boolean
  /** Whether somebody signed it off or refused it. */
  readonly judged: boolean
}

/**
 * Whether a version is a moment: something happened to the article that a person would name. It was imported, written
 * anew, corrected by a Step or a Review, restored, signed off, refused or published, or somebody gave it a name. Typing and tagging by themselves are
 * saves on the way.
 */
export function isMoment({ cause, name, published, judged }: VersionMark): boolean {
  return published || judged || name !== null || (cause !== 'typing' && cause !== 'tagging')
}
