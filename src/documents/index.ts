export { htmlToText, pageToText } from './html-to-text.ts'
export { isMojibake } from './mojibake.ts'
export { toPlainLine, toPlainText } from './plain-text.ts'
