/** What a person of the desk is told of. */
export const DESK_NOTICE_KINDS = ['assigned', 'mentioned', 'answered', 'refused', 'reopened', 'published', 'publication-failed'] as const
export type DeskNoticeKind = (typeof DESK_NOTICE_KINDS)[number]
