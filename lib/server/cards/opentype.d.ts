/** What is used of opentype.js, which tells no types. */
declare module 'opentype.js' {
  export interface Command { readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z'; readonly x: number; readonly y: number; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  export interface Glyph {
    readonly index: number
    readonly advanceWidth: number
    getPath(x: number, y: number, size: number, options: { readonly variation?: Readonly<Record<string, number>> }, font: Font): { readonly commands: readonly Command[] }
  }
  export interface Font {
    readonly unitsPerEm: number
    charToGlyph(character: string): Glyph
  }
  const opentype: { parse(bytes: ArrayBuffer, options: { readonly lowMemory: boolean }): Font }
  export default opentype
}

/** What is used of wawoff2. */
declare module 'wawoff2/decompress.js' {
  export default function decompress(bytes: Uint8Array): Promise<Uint8Array>
}
