import NextAuth from 'next-auth'
import { authOptions } from '@/lib/server/session/auth-options'

function answer(request: Request, context: unknown): Promise<Response> {
  return NextAuth(authOptions())(request, context)
}

export { answer as GET, answer as POST }
