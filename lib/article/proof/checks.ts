import { doubledCharacters } from './doubled-characters'
import { doubledMarks } from './doubled-marks'
import { doubledWords } from './doubled-words'
import { halfWidth } from './half-width'
import type { ProofCheck } from './slip'
import { straySpaces } from './stray-spaces'
import { unpaired } from './unpaired'

/** Everything that proofreading looks for in a single text. */
export const CHECKS: readonly ProofCheck[] = [straySpaces, halfWidth, unpaired, doubledCharacters, doubledWords, doubledMarks]
