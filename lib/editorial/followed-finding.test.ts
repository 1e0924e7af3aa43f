import { expect, test } from 'vitest'
import { addressOfFinding, followedFinding } from './followed-finding'
import { FINDING_CODES } from './preflight'

test('an address that follows a finding is read as that finding', () => {
  for (const code of FINDING_CODES) {
    for (const article of [null, '0b3c5d0e-7f5e-4c38-9a0c-3d7f8f0f6b11']) {
      for (const meant of [{}, { block: '01890000-0000-7000-8000-000000000000' }]) {
        const { searchParams } = new URL(addressOfFinding('/desk/pages/p', { code, article, ...meant }), 'https://galley.example')
        expect(followedFinding(Object.fromEntries(searchParams))).toEqual({ code, article, ...meant })
      }
    }
  }
})

test('an address that asks for nothing, or for what pre-flight does not know, follows nothing', () => {
  for (const asked of [{}, { mend: 'everything' }, { mend: ['tags-missing', 'jump-loose'] }, { article: 'a' }]) expect(followedFinding(asked)).toBeNull()
})
