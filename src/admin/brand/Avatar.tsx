import type { ServerProps } from 'payload'

/** The person’s initial; no picture is asked of anybody outside. */
export function Avatar({ user }: Partial<ServerProps>) {
  const given = user?.name?.trim().split(/\s+/).at(-1) ?? '?'
  return (
    <span className="ts-avatar" title={user?.name ?? ''}>
      {given.charAt(0).toLocaleUpperCase('vi')}
      <span className="sr-only">Tài khoản của {user?.name}</span>
    </span>
  )
}
