import { TABLE_LIMITS } from '@/domain/text/table/tableFault'

import type { LeftOut } from '../texts/meantContent'

const MAX_NAMED = 3
const MAX_LENGTH = 60

/** What a writer is told about parts of their text that were not kept: which, why, and what to do. */
export function leftOutWords(leftOut: readonly LeftOut[]): string[] {
  const links = leftOut.filter((one) => one.kind === 'link')
  const ownLinks = leftOut.filter((one) => one.kind === 'ownLink')
  const pictures = leftOut.filter(({ kind }) => kind === 'picture').length
  const files = leftOut.filter(({ kind }) => kind === 'file').length
  const tables = leftOut.filter((one) => one.kind === 'table')
  return [
    ...(links.length > 0 ? [linkWords(links)] : []),
    ...(ownLinks.length > 0 ? [ownLinkWords(ownLinks)] : []),
    ...(pictures > 0 ? [pictureWords(pictures)] : []),
    ...(files > 0 ? [fileWords(files)] : []),
    ...[...new Set(tables.map(({ why }) => TABLE_WORDS[why]))],
  ]
}

function linkWords(links: readonly Extract<LeftOut, { kind: 'link' }>[]): string {
  const named = links
    .slice(0, MAX_NAMED)
    .map(({ words, address }) =>
      address.trim() === ''
        ? `“${short(words)}” (chưa có địa chỉ)`
        : `“${short(words)}” (địa chỉ “${short(address)}”)`,
    )
    .join(', ')
  const more = links.length > MAX_NAMED ? ` và ${links.length - MAX_NAMED} liên kết khác` : ''
  return `Chữ được giữ nhưng bỏ liên kết vì địa chỉ không mở được với bạn đọc: ${named}${more}. Nếu cần, hãy bôi đen chữ, bấm nút Liên kết và nhập địa chỉ trang web.`
}

function ownLinkWords(links: readonly Extract<LeftOut, { kind: 'ownLink' }>[]): string {
  const named = links.slice(0, MAX_NAMED).map(({ words }) => `“${short(words)}”`)
  const more = links.length > MAX_NAMED ? ` và ${links.length - MAX_NAMED} liên kết khác` : ''
  return `Chữ được giữ nhưng bỏ liên kết tới bài không còn trong hệ thống, hoặc bạn không xem được: ${named.join(', ')}${more}. Nếu cần, hãy bôi đen chữ, bấm nút Liên kết và tìm lại bài theo tiêu đề.`
}

function pictureWords(count: number): string {
  return `${count} ảnh không được giữ vì nằm ngoài thư viện ảnh (trên máy, trong Word hoặc ở trang khác). Hãy lưu ảnh về máy rồi đưa vào bài bằng mục “Ảnh” của khung soạn thảo.`
}

function fileWords(count: number): string {
  return `${count} tệp không được giữ vì không còn trong thư viện hoặc không phải của kênh bạn. Hãy đưa tệp vào bài bằng mục “Tệp đính kèm” hoặc “Âm thanh, video” của khung soạn thảo.`
}

const TABLE_WORDS: Record<Extract<LeftOut, { kind: 'table' }>['why'], string> = {
  columns: `Bảng rộng hơn ${TABLE_LIMITS.columns} cột nên được dán thành chữ, mỗi hàng một dòng. Nếu cần bảng, hãy bỏ bớt cột rồi dán lại.`,
  nested:
    'Bảng dán vào trong ô của bảng khác được giữ thành chữ, mỗi hàng một dòng. Nếu cần một bảng riêng, hãy đặt con trỏ ở ngoài bảng rồi dán lại.',
}

const short = (text: string) =>
  text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1).trimEnd()}…` : text
