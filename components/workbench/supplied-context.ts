'use client'

import { createContext } from 'react'
import type { Block } from '@/lib/article/block'
import type { TextRange } from '@/lib/split/printed'

/** Tells what an editor supplied of a block of the page on the workbench. */
export const SuppliedContext = createContext<(block: Block) => readonly TextRange[]>(() => [])
