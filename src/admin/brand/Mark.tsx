/** The sign of the product: a broadcast slot on a printed page. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      className="ts-mark"
    >
      <rect x="2" y="2" width="28" height="28" rx="6" fill="var(--ts-accent)" />
      <path
        d="M8 10h16M8 16h9M8 22h9"
        stroke="var(--ts-on-accent)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx="23" cy="19" r="3.5" stroke="var(--ts-on-accent)" strokeWidth="2.5" />
    </svg>
  )
}
