'use client'

import { useFormFields } from '@payloadcms/ui'

import { accentTones, isAdjusted, PAPERS, readAccent } from '@/domain/brand/accent'

const PAPER_WORDS = { light: 'nền sáng', dark: 'nền tối' } as const

/** Under the field of a colour: how pages show it on both papers, and where they use another tone of it. */
export function AccentPreview({ path }: { path?: string }) {
  const value = useFormFields(([fields]) => fields[path ?? 'site.accent']?.value)
  const hex = typeof value === 'string' ? readAccent(value) : null
  if (!hex) return null
  const tones = accentTones(hex)
  return (
    <ul className="ts-accent">
      {(['light', 'dark'] as const).map((paper) => (
        <li key={paper} style={{ background: PAPERS[paper], color: tones[paper].accent }}>
          Chuyên mục trên {PAPER_WORDS[paper]}:{' '}
          {isAdjusted(hex, paper)
            ? `dùng ${tones[paper].accent} thay ${hex} cho dễ đọc`
            : `dùng đúng ${hex}`}
        </li>
      ))}
    </ul>
  )
}
