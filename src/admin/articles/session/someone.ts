/** An account as the login dialog names it. */
export type Someone = { id: string; name: string }
