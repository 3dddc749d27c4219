'use client'

import { type ReactNode, useEffect } from 'react'

import { nameOfPerson } from './knownNames'
import { openElsewhere } from './openElsewhere'
import {
  EDITOR_SIGNS,
  NAMES,
  ofField,
  OPEN_ELSEWHERE,
  RENAMED,
  REWORDED,
  SHOWS_WORDS,
} from './widgetNames'

/** Names the admin’s own widgets, as they appear, where it leaves them nameless or speaks English. */
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
      setName(element, typeof name === 'string' ? name : name(element))
    }
  }
  for (const [selector, name] of RENAMED) {
    for (const element of document.querySelectorAll(selector)) {
      setName(element, typeof name === 'string' ? name : name(element))
    }
  }
  for (const [selector, name] of EDITOR_SIGNS) {
    for (const element of document.querySelectorAll(selector)) {
      // One that shows words is called by them: who speaks to the page says what is seen. Until then by its title.
      if (element.matches(SHOWS_WORDS)) element.removeAttribute('aria-label')
      else setName(element, name)
      element.setAttribute('title', name)
    }
  }
  // A tick box shows its own key on pointing.
  for (const box of document.querySelectorAll('.checkbox-input input[title]')) {
    box.removeAttribute('title')
  }
  // Chosen or not, as a box to tick is.
  for (const pill of document.querySelectorAll('.pill-selector__pill[aria-checked]')) {
    pill.setAttribute('role', 'checkbox')
    pill.setAttribute('aria-roledescription', 'cột, kéo được')
  }
  // Links side by side, no items of a list.
  for (const tabs of document.querySelectorAll('.doc-tabs__tabs')) {
    tabs.setAttribute('role', 'group')
  }
  for (const [selector, words] of REWORDED) {
    for (const element of document.querySelectorAll(selector)) setWords(element, words)
  }
  for (const element of document.querySelectorAll(OPEN_ELSEWHERE)) {
    setWords(element, (text) => openElsewhere(text, (id) => nameOfPerson(id, nameAll)))
  }
  // A chosen value can be dragged and holds a button: a group, not a button in a button.
  for (const value of document.querySelectorAll('.rs__multi-value[role="button"]')) {
    value.setAttribute('role', 'group')
  }
  // The picture of a text as the editor draws it; the library holds what is said of it.
  for (const picture of document.querySelectorAll(
    '.LexicalEditorTheme__upload__media img:not([alt])',
  )) {
    picture.setAttribute('alt', 'Ảnh trong bài')
  }
  // The text itself is the editor's content, not its name.
  for (const editor of document.querySelectorAll('.ContentEditable__root:not([aria-label])')) {
    editor.setAttribute('aria-label', ofField(editor) ?? 'Nội dung')
  }
  // Hidden from assistive technology, so not to be reached by keyboard either; the field itself opens.
  for (const button of document.querySelectorAll(
    ':is(.dropdown-indicator, .clear-indicator)[aria-hidden="true"]',
  )) {
    button.setAttribute('tabindex', '-1')
  }
}

function setName(element: Element, words: string | null): void {
  if (words && element.getAttribute('aria-label') !== words) {
    element.setAttribute('aria-label', words)
  }
}

/** Changes the words of text nodes in place: they stay the framework’s own. */
function setWords(element: Element, words: (text: string) => string): void {
  for (const node of element.childNodes) {
    const text = node.nodeType === Node.TEXT_NODE ? node.nodeValue : null
    if (text && words(text) !== text) node.nodeValue = words(text)
  }
}
