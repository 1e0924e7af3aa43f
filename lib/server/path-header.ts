/** The header in which the proxy notes the path of a request, for screens that lead to sign-in and back. */
export const PATH_HEADER = 'x-galley-path'
