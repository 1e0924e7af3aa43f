import { inTerminalLanguage, type Sentence, Trouble } from '../platform/speech.mjs'

/** What the doctor found: right; worth a look; or wrong, so that something does not work. The sentence says what to do next. */
export interface Finding {
  readonly state: 'right' | 'look' | 'wrong'
  readonly says: Sentence
}

export const right = (en: string, zh: string): Finding => ({ state: 'right', says: { en, zh } })
export const look = (en: string, zh: string): Finding => ({ state: 'look', says: { en, zh } })
export const wrong = (en: string, zh: string): Finding => ({ state: 'wrong', says: { en, zh } })

/** Looks at one thing. What a person can put right is a finding; whatever else is thrown is one, too, and the next thing is looked at. */
export async function examine(thing: Sentence, look: () => Promise<readonly Finding[]> | readonly Finding[]): Promise<readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    if (error instanceof Trouble) return [{ state: 'wrong', says: { en: withDetail(error.sentence.en, error), zh: withDetail(error.sentence.zh, error) } }]
    const words = error instanceof Error ? error.message || error.name : String(error)
    return [wrong(`${thing.en}: this could not be looked at. Its own words: ${words}`, `${thing.zh}：无法检查，其报告为：${words}`)]
  }
}

const withDetail = (sentence: string, { detail }: Trouble) => (detail ? `${sentence} (${detail.trim()})` : sentence)

const MARKS: Readonly<Record<Finding['state'], string>> = { right: '✓', look: '!', wrong: '✗' }

export function lineOf({ state, says }: Finding): string {
  return `${MARKS[state]} ${inTerminalLanguage(says, '\n  ')}\n`
}
