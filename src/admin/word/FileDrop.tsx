import { useId, useState } from 'react'

type Props = { onAdd: (files: File[]) => void; disabled: boolean }

/** Where Word files are chosen, or dropped. */
export function FileDrop({ onAdd, disabled }: Props) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  return (
    <div
      className="ts-word__drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!disabled)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (!disabled) onAdd([...event.dataTransfer.files])
      }}
    >
      <div className="ts-file__line">
        <input
          id={id}
          type="file"
          multiple
          className="sr-only"
          accept=".docx"
          disabled={disabled}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            onAdd([...(target.files ?? [])])
            // The same file, mended meanwhile, can be chosen again.
            target.value = ''
          }}
        />
        <label htmlFor={id} className="ts-button ts-button--quiet">
          Chọn tệp Word
        </label>
        <span>hoặc kéo thả tệp vào đây</span>
      </div>
      <p id={`${id}-hint`} className="ts-hint">
        Tệp .docx, mỗi tệp thành một bản nháp, tối đa 25 MB. Giữ tiêu đề, danh sách, bảng, ảnh, liên
        kết và chú thích cuối trang; màu và phông chữ không giữ. Tệp .doc, .rtf, .odt: hãy lưu lại
        dạng .docx trước.
      </p>
    </div>
  )
}
