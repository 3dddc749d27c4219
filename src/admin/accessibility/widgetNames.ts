type Name = string | ((element: Element) => string | null)
type Named = readonly (readonly [selector: string, name: Name])[]

export function ofField(element: Element): string | null {
  const label = element.closest('.field-type')?.querySelector('.field-label')
  return label?.textContent?.replace('*', '').trim() || null
}

function headingOf(drawer: Element): string {
  return drawer.querySelector('h1, h2, h3')?.textContent?.trim() || 'Cửa sổ bên'
}

const PARTS_OF_A_FILTER = {
  '.condition__field': 'Cột để lọc',
  '.condition__operator': 'Phép so sánh',
  '.condition__value': 'Giá trị để lọc',
}

/** The name of a picker: its field's, its part in a filter's condition, or what it says while nothing is chosen. */
function ofPicker(input: Element): string | null {
  const part = Object.entries(PARTS_OF_A_FILTER).find(([place]) => input.closest(place))
  return ofField(input) ?? part?.[1] ?? 'Chọn một giá trị'
}

/** Controls that the admin shows as mere signs, and what a person who does not see them is told. */
export const NAMES: Named = [
  ['.clickable-arrow--left', 'Trang trước'],
  ['.clickable-arrow--right', 'Trang sau'],
  ['.clickable-arrow--is-disabled:not(.clickable-arrow--right)', 'Trang trước'],
  ['.upload-relationship-details__edit', 'Sửa tệp đã chọn'],
  ['.upload-relationship-details__remove', 'Bỏ tệp đã chọn'],
  ['.file-details__remove', 'Bỏ tệp này'],
  ['.popup-button', 'Tùy chọn khác'],
  ['.select-all input[type="checkbox"]', 'Chọn mọi dòng'],
  ['.select-row input[type="checkbox"]', 'Chọn dòng này'],
  ['.cell-_select input[type="checkbox"]', 'Chọn dòng này'],
  ['th input[type="checkbox"]', 'Chọn mọi dòng'],
  ['input[id^="react-select"]', ofPicker],
  ['.condition__actions-remove', 'Bỏ điều kiện này'],
  ['.condition__actions-add', 'Thêm điều kiện'],
  ['.toolbar-popup__button', 'Định dạng'],
  ['.react-datepicker__input-container input', ofField],
  ['.date-time-picker__clear-button', 'Xóa ngày giờ'],
  ['.collapsible__drag', 'Kéo để đổi chỗ'],
  // In a drawer the label points to another name than the field has.
  ['.drawer .field-type :is(input, textarea)[id^="field-"]', ofField],
]

const sorted = (direction: string) => (button: Element) => {
  const column = button.closest('.sort-column, th')?.textContent?.trim()
  return column ? `Xếp ${direction} theo ${column}` : null
}

/** Controls that the admin names in English, or by what a program calls them. */
export const RENAMED: Named = [
  ['.sort-column__asc', sorted('tăng dần')],
  ['.sort-column__desc', sorted('giảm dần')],
  ['section[aria-label^="Notifications"]', 'Thông báo vừa hiện'],
  [
    '[aria-label^="Edit "]',
    (element) => element.getAttribute('aria-label')?.replace(/^Edit /, 'Sửa ') ?? null,
  ],
  // Its text says how many versions there are, too.
  ['.doc-tab[aria-label]', (tab) => tab.textContent?.trim() || null],
  ['.copy-to-clipboard', 'Chép địa chỉ'],
  ['.locked', 'Người khác đang mở'],
  // The framework joins the words of both languages into one sign.
  [
    '.relationship-add-new__add-button[aria-label*="[object"]',
    (button) => `Thêm ${ofField(button)?.toLocaleLowerCase('vi') ?? 'mục mới'}`,
  ],
  ['dialog:is(.drawer, .document-locked)[aria-label]', headingOf],
  // What they say on pointing is hidden from who does not see it.
  ['.LexicalEditorTheme__upload__upload-drawer-toggler', 'Sửa chú thích, khổ trong bài'],
  ['.LexicalEditorTheme__upload__swap-drawer-toggler', 'Thay bằng tệp khác'],
  ['.LexicalEditorTheme__upload__removeButton', 'Bỏ khỏi bài'],
  ['[aria-label="Close toast"]', 'Đóng thông báo'],
  ['[aria-label="Expand"]', 'Mở ra'],
  ['[aria-label="Collapse"]', 'Thu lại'],
]

/** Signs of the text editor, which it names in English or not at all; their words show on pointing too. */
export const EDITOR_SIGNS: readonly (readonly [selector: string, name: string])[] = [
  ['[data-dropdown-key="add"]', 'Chèn ảnh, đường kẻ'],
  ['[data-dropdown-key="text"]', 'Kiểu đoạn: tiêu đề, danh sách, trích dẫn'],
  ['[data-button-key="bold"]', 'Đậm'],
  ['[data-button-key="italic"]', 'Nghiêng'],
  ['[data-button-key="underline"]', 'Gạch chân'],
  ['[data-button-key="link"]', 'Liên kết'],
  ['.link-edit', 'Sửa liên kết'],
  ['.link-trash', 'Bỏ liên kết'],
  ['.add-block-menu', 'Chèn vào đây'],
  ['.draggable-block-menu', 'Kéo để chuyển đoạn này'],
  ['[aria-label="Insert Paragraph"]', 'Thêm đoạn ở cuối'],
  ['[role="listbox"][aria-label="Slash menu"]', 'Những thứ chèn được'],
]

/** A sign that shows the kind of the paragraph with the caret, in words, beside its picture. */
export const SHOWS_WORDS = '[data-dropdown-key="text"]'

/** Words of the admin that are not in its translations: where they stand, and what stands there instead. */
export const REWORDED: readonly (readonly [selector: string, words: (text: string) => string])[] = [
  ['.copy-to-clipboard .tooltip-content', (text) => text.replace('Copy URL', 'Chép địa chỉ')],
  ['.file-meta__size-type', (text) => text.replace(/\bbytes\b/, 'byte')],
]

/** Where the admin says who has a form open, by that person's id and in English. */
export const OPEN_ELSEWHERE = '.document-locked__content strong, .locked__tooltip .tooltip-content'
