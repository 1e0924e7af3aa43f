/** Fields of lines of the log that have a word of the desk; others are told by the name that they have. */
export const FIELDS = [
  'revision', 'version', 'step', 'headline', 'name', 'label', 'labelEn', 'slug', 'code', 'parent', 'synonyms', 'tags', 'articles', 'page', 'edition',
  'at', 'issue', 'number', 'role', 'email', 'disabled', 'assignee', 'note', 'due', 'done', 'end', 'comment', 'answer', 'notice', 'text', 'printedIn',
  'level', 'reason', 'verdict', 'by', 'fileName', 'encoding', 'dump', 'sha256', 'format', 'width', 'height', 'caption', 'credit', 'rights', 'alt',
  'takenOn', 'titleId', 'review', 'decisions', 'decided', 'undone', 'language', 'timeZone', 'style', 'labels', 'bylines', 'folio', 'headlines',
  'release', 'added', 'moved', 'changed', 'renamed', 'retired', 'restored', 'versions', 'print', 'words', 'events', 'dumps', 'pages', 'steps', 'reviews', 'photos', 'editions', 'sessions', 'until',
] as const
export type Field = (typeof FIELDS)[number]
