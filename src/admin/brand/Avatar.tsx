import type { ServerProps } from 'payload'

/** The person’s initial; no picture is asked of anybody outside. */
export function Avatar({ user }: Partial<ServerProps>) {
  const words = user?.name?.split(/\s+/).filter((word: string) => /^\p{L}/u.test(word)) ?? []
  const given: string = words.at(-1) ?? '?'
  return (
    <span className="ts-avatar" title={user?.name ?? ''}>
      {given.charAt(0).toLocaleUpperCase('vi')}
      <span className="sr-only">Tài khoản của {user?.name}</span>
    </span>
  )
}
