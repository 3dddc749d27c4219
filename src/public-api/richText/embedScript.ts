import { createHash } from 'node:crypto'

/**
 * The one script of the site, on pages of texts with content of other sites (docs/adr/0020): a button that puts its frame in
 * place. Until a reader presses it nothing is asked of the other site. Plain JavaScript, as browsers get it; words of people
 * go in as text alone.
 */
const SOURCE = `'use strict'
for (const figure of document.querySelectorAll('figure.embed[data-frame]')) {
  const { frame: address, name, title } = figure.dataset
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Tải nội dung từ ' + name
  const note = document.createElement('p')
  note.className = 'embed-note'
  note.textContent = 'Khi tải, ' + name + ' biết địa chỉ mạng của bạn và có thể lưu cookie theo quy định của họ.'
  const place = document.createElement('div')
  place.className = 'embed-place'
  place.append(button, note)
  button.addEventListener('click', () => {
    const frame = document.createElement('iframe')
    frame.title = title
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation')
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
    frame.allowFullscreen = true
    frame.src = address
    place.replaceChildren(frame)
    frame.focus()
  })
  figure.prepend(place)
}
`

const FILE = `${createHash('sha256').update(SOURCE).digest('hex').slice(0, 16)}.js`

/** The script, and the address it is at: another one for every change, so that it may be kept for ever. */
export const EMBED_SCRIPT = { file: FILE, path: `/nhung/${FILE}`, source: SOURCE } as const
