import type { ReactNode } from 'react'

type Props = { children: ReactNode; action?: { label: string; href: string } }

/** An empty place says why it is empty and what to do. */
export function EmptyState({ children, action }: Props) {
  return (
    <div className="ts-empty">
      <p>{children}</p>
      {action && (
        <a className="ts-button ts-button--quiet" href={action.href}>
          {action.label}
        </a>
      )}
    </div>
  )
}
