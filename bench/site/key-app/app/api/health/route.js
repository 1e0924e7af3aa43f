/** Tells whoever starts this application that it is there. */
export const GET = () => new Response(null, { status: 204 })
