'use server'

import { type Outcome, runAction } from '@/lib/server/action'
import { parse } from '@/lib/server/parse'
import { setUpFirstAdministrator } from '@/lib/server/people/commands'
import { type FirstAdministrator, firstAdministrator } from '@/lib/server/people/schema'

export async function setUp(input: FirstAdministrator): Promise<Outcome<{ id: string }>> {
  return runAction(() => setUpFirstAdministrator(parse(firstAdministrator, input)))
}
