import { option } from './words'

/** What a file of before may hold. */
export const importKinds = [
  option('issues', 'Số', 'Issues'),
  option('airings', 'Lượt phát', 'Airings'),
  option('obligations', 'Nghĩa vụ', 'Obligations'),
  option('texts', 'Bài đã đăng ở nơi khác', 'Texts published elsewhere'),
]
