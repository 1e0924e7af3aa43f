import NextAuth from 'next-auth'
import { handleAnybody } from '@/lib/server/route'
import { authOptions } from '@/lib/server/session/auth-options'

const answer = handleAnybody((request: Request, context: unknown): Promise<Response> => NextAuth(authOptions())(request, context))

export { answer as GET, answer as POST }
