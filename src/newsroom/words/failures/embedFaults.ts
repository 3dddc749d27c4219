import { type EmbedFault, FOREIGN_EMBED } from '@/domain/text/embeds/embed'
import { MAX_CAPTION } from '@/domain/text/pictureLook'

/** What is wrong with content of another site in a text, and what to do. */
export function embedFaultWords(fault: EmbedFault): string {
  switch (fault.kind) {
    case 'foreign':
      return `Không nhúng được “${fault.address}”. ${FOREIGN_EMBED} Nội dung khác, hãy đặt thành liên kết trong đoạn văn.`
    case 'inner':
      return 'Một nội dung nhúng nằm trong bảng, danh sách hoặc hộp. Hãy đưa nó ra ngoài, đứng riêng giữa các đoạn văn, rồi lưu lại.'
    default:
      return `Chú thích của một nội dung nhúng dài ${fault.found} ký tự, nhiều nhất ${MAX_CAPTION}. Hãy rút ngắn rồi lưu lại.`
  }
}
