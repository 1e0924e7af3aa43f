/** Where a one-time link for a new password leads, without the host. */
export function passwordLinkPath(token: string): string {
  return `/sign-in/new-password?token=${token}`
}
