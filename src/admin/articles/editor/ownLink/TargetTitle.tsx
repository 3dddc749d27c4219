import { type LinkTarget, targetHref } from './targets'

/** The title of a text that is linked to: a way to it where the person can open it. */
export function TargetTitle({ target }: { target: LinkTarget }) {
  const href = targetHref(target)
  if (href === null) return <strong>{target.title}</strong>
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {target.title}
    </a>
  )
}
