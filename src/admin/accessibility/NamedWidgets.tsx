'use client'

import { type ReactNode, useEffect } from 'react'

type Name = string | ((element: Element) => string | null)

function ofField(element: Element): string | null {
  const label = element.closest('.field-type')?.querySelector('.field-label')
  return label?.textContent?.replace('*', '').trim() || null
}

/** Controls that the admin shows as mere signs, and what a person who does not see them is told. */
const NAMES: readonly (readonly [selector: string, name: Name])[] = [
  ['.clickable-arrow--left', 'Trang trước'],
  ['.clickable-arrow--right', 'Trang sau'],
  ['.clickable-arrow--is-disabled:not(.clickable-arrow--right)', 'Trang trước'],
  ['.upload-relationship-details__edit', 'Sửa tệp đã chọn'],
  ['.upload-relationship-details__remove', 'Bỏ tệp đã chọn'],
  ['.popup-button', 'Tùy chọn khác'],
  ['.select-all input[type="checkbox"]', 'Chọn mọi dòng'],
  ['.select-row input[type="checkbox"]', 'Chọn dòng này'],
  ['.cell-_select input[type="checkbox"]', 'Chọn dòng này'],
  ['th input[type="checkbox"]', 'Chọn mọi dòng'],
  ['input[id^="react-select"]', ofField],
  ['.toolbar-popup__button', 'Định dạng'],
]

/** Names the admin’s own widgets, as they appear, where it leaves them nameless. */
export function NamedWidgets({ children }: { children?: ReactNode }) {
  useEffect(() => {
    let waiting = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(nameAll)
    })
    nameAll()
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(waiting)
      observer.disconnect()
    }
  }, [])
  return children
}

function nameAll(): void {
  for (const [selector, name] of NAMES) {
    for (const element of document.querySelectorAll(selector)) {
      if (element.getAttribute('aria-label') || element.textContent?.trim()) continue
      const words = typeof name === 'string' ? name : name(element)
      if (words) element.setAttribute('aria-label', words)
    }
  }
  // The text itself is the editor's content, not its name.
  for (const editor of document.querySelectorAll('.ContentEditable__root:not([aria-label])')) {
    editor.setAttribute('aria-label', ofField(editor) ?? 'Nội dung')
  }
  // Hidden from assistive technology, so not to be reached by keyboard either; the field itself opens.
  for (const button of document.querySelectorAll('.dropdown-indicator[aria-hidden="true"]')) {
    button.setAttribute('tabindex', '-1')
  }
}
