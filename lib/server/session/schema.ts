import { z } from 'zod'

/** An e-mail address as accounts are named by it: lower case, without spaces around. */
export const email = z.string().trim().toLowerCase().pipe(z.email().max(254))

/** What the sign-in form sends. The password's rules are asked when it is set, not here. */
export const credentials = z.object({ email, password: z.string().min(1).max(1024) })

/** Names the person for whom a request is meant; see lib/server/route.ts. */
export const PERSON_HEADER = 'x-galley-person'
