/** Something that the palette can do or go to, by its names in all languages of the screens. */
export interface Command {
  readonly id: string
  readonly names: readonly string[]
}

/** Letters without case, width or spaces: `Ｓplit the article` is found by `split thearticle`. */
function compact(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')
}

/** How well a name fits: 0 for the very name, 1 where it begins so, 2 where all words are in it; null where not. */
function fit(name: string, query: string, words: readonly string[]): number | null {
  if (name === query) return 0
  if (name.startsWith(query)) return 1
  return words.every((word) => name.includes(word)) ? 2 : null
}

/** The commands that a query finds, the best first, otherwise in their order. An empty query finds all. */
export function findCommands<C extends Command>(commands: readonly C[], query: string): readonly C[] {
  const words = query.split(/\s+/u).map(compact).filter((word) => word !== '')
  if (words.length === 0) return commands
  const whole = words.join('')
  const found = commands.map((command) => {
    const fits = command.names.map((name) => fit(compact(name), whole, words)).filter((one) => one !== null)
    return { command, rank: Math.min(...fits) }
  })
  return found.filter(({ rank }) => rank < Infinity).sort((one, other) => one.rank - other.rank).map(({ command }) => command)
}
